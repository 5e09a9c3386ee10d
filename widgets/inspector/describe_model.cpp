// SPDX-License-Identifier: GPL-3.0-or-later
// What the model says about an item.
#include <QCoreApplication>
#include <QLocale>

#include "widgets/inspector/describe_parts.hpp"

namespace nl::ui {

using workspace::ItemKind;
using workspace::ItemRef;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString text(const std::string& value) { return QString::fromStdString(value); }
QString count(std::uint64_t value) { return QLocale().toString(static_cast<qulonglong>(value)); }

/// Rows are added where there is something to say.
class Sections {
public:
    Sections(const model::Model& model, std::vector<InspectorSection>& out) : model_(model), out_(out) {}

    void begin(const QString& title) { out_.push_back({title, {}}); }
    void add(const QString& name, const QString& value, const QString& help = {}) {
        if (value.isEmpty()) return;
        InspectorRow row;
        row.name = name;
        row.value = value;
        row.help = help;
        out_.back().rows.push_back(std::move(row));
    }
    void addSi(const QString& name, double si, const char* unit) { add(name, displayValue(si, unit)); }
    void source(const SourceSpot& spot) {
        if (spot.line == 0 || spot.file >= model_.files.size()) return;
        InspectorRow row;
        row.name = Tr::tr("Source");
        row.source = model_.range(spot);
        const QString path = text(model_.files[spot.file].path);
        row.value = QStringLiteral("%1:%2").arg(path.section(QLatin1Char('/'), -1)).arg(spot.line);
        row.help = path;
        out_.back().rows.push_back(std::move(row));
    }
    [[nodiscard]] const model::Model& model() const { return model_; }

private:
    const model::Model& model_;
    std::vector<InspectorSection>& out_;
};

template <class T>
const T* at(const std::vector<T>& values, std::int64_t index) {
    return index >= 0 && static_cast<std::size_t>(index) < values.size() ? &values[static_cast<std::size_t>(index)]
                                                                         : nullptr;
}

QString pointText(const morphology::Point& p) {
    const QLocale locale = QLocale::c();
    return QStringLiteral("%1, %2, %3 µm")
        .arg(locale.toString(p.x * 1e6, 'g', 5), locale.toString(p.y * 1e6, 'g', 5),
             locale.toString(p.z * 1e6, 'g', 5));
}

void modelItself(Sections& out) {
    const model::Model& model = out.model();
    out.begin(Tr::tr("Model"));
    out.add(Tr::tr("Id"), text(model.id));
    out.add(Tr::tr("NeuroML"), text(model.neuromlVersion));
    out.add(Tr::tr("Target"), text(model.target));
    out.add(Tr::tr("Cells"), count(model.cellCount()));
    out.add(Tr::tr("Connections"), count(model.connectionCount()));
    out.add(Tr::tr("Populations"), count(model.populations.size()));
    out.add(Tr::tr("Cell types"), count(model.cellTypes.size()));
    out.add(Tr::tr("Components"), count(model.components.size()));
    out.add(Tr::tr("Files"), count(model.files.size()));
    out.add(Tr::tr("Notes"), text(model.notes).simplified());
}

void morphologyOf(Sections& out, const morphology::Morphology& m) {
    std::array<int, 4> parts{};
    double length = 0, area = 0;
    for (std::size_t s = 0; s < m.size(); ++s) {
        ++parts[static_cast<std::size_t>(m.part[s])];
        length += morphology::segmentLength(m, static_cast<morphology::SegmentIndex>(s));
        area += morphology::segmentArea(m, static_cast<morphology::SegmentIndex>(s));
    }
    out.begin(Tr::tr("Morphology"));
    out.add(Tr::tr("Segments"),
            Tr::tr("%L1 (soma %L2, dendrite %L3, axon %L4)").arg(m.size()).arg(parts[1]).arg(parts[2]).arg(parts[3]));
    out.add(Tr::tr("Groups"), count(m.groups.size()));
    out.addSi(Tr::tr("Total length"), length, "m");
    out.addSi(Tr::tr("Membrane area"), area, "m^2");
    out.add(Tr::tr("Interpretation"), text(m.interpretation));
}

void biophysicsOf(Sections& out, const model::Biophysics& b) {
    out.begin(Tr::tr("Biophysics"));
    for (const auto& c : b.specificCapacitance)
        out.add(Tr::tr("Capacitance (%1)").arg(text(c.segmentGroup)), displayValue(c.value, "F/m^2"));
    for (const auto& r : b.resistivity)
        out.add(Tr::tr("Resistivity (%1)").arg(text(r.segmentGroup)), displayValue(r.value, "ohm m"));
    for (const auto& v : b.initMembPotential) out.add(Tr::tr("Initial potential"), displayValue(v.value, "V"));
    for (const auto& v : b.spikeThreshold) out.add(Tr::tr("Spike threshold"), displayValue(v.value, "V"));
    for (const auto& d : b.densities) {
        QString value = text(d.segmentGroup);
        if (d.condDensity) value += QStringLiteral(", ") + displayValue(*d.condDensity, "S/m^2");
        if (d.permeability) value += QStringLiteral(", ") + displayValue(*d.permeability, "m/s");
        if (d.erev) value += QStringLiteral(", ") + displayValue(*d.erev, "V");
        out.add(text(d.ionChannel), value, text(d.id));
    }
}

void cellTypeItself(Sections& out, const model::CellType& type) {
    out.begin(Tr::tr("Cell type"));
    out.add(Tr::tr("Id"), text(type.id));
    out.add(Tr::tr("Type"), text(type.type));
    out.source(type.where);
    if (const auto* component = at(out.model().components, type.component.value);
        component != nullptr && !type.morphology)
        for (const auto& [name, value] : component->attributes) out.add(text(name), text(value));
    if (type.morphology) morphologyOf(out, *type.morphology);
    if (type.biophysics) biophysicsOf(out, *type.biophysics);
}

void population(Sections& out, const model::Population& p) {
    out.begin(Tr::tr("Population"));
    out.add(Tr::tr("Id"), text(p.id));
    out.add(Tr::tr("Component"), text(p.component));
    out.add(Tr::tr("Cells"), count(p.size));
    out.add(Tr::tr("Region"), text(p.region));
    if (p.color) out.add(Tr::tr("Colour"), QStringLiteral("#%1").arg(*p.color, 6, 16, QLatin1Char('0')));
    for (const auto& property : p.properties) out.add(text(property.tag), text(property.value));
    out.add(Tr::tr("Notes"), text(p.notes).simplified());
    out.source(p.where);
}

void cell(Sections& out, const model::Population& p, std::int64_t index) {
    out.begin(Tr::tr("Cell"));
    out.add(Tr::tr("Name"), QStringLiteral("%1[%2]").arg(text(p.id)).arg(index));
    if (const auto* id = at(p.instanceIds, index)) out.add(Tr::tr("Id in the file"), QString::number(*id));
    if (const auto* position = at(p.positions, index)) out.add(Tr::tr("Position"), pointText(*position));
    if (const auto* type = at(out.model().cellTypes, p.cellType.value); type != nullptr && type->morphology)
        morphologyOf(out, *type->morphology);
}

void segment(Sections& out, const model::CellType* type, std::int64_t index) {
    if (type == nullptr || !type->morphology || index < 0 ||
        static_cast<std::size_t>(index) >= type->morphology->size())
        return;
    const morphology::Morphology& m = *type->morphology;
    const auto s = static_cast<std::size_t>(index);
    const auto segmentIndex = static_cast<morphology::SegmentIndex>(index);
    out.begin(Tr::tr("Segment"));
    out.add(Tr::tr("Name"), text(m.segmentName[s]));
    out.add(Tr::tr("Id in the file"), QString::number(m.segmentId[s]));
    out.add(Tr::tr("Part"), QString::fromLatin1(morphology::partKindName(m.part[s])));
    out.addSi(Tr::tr("Length"), morphology::segmentLength(m, segmentIndex), "m");
    out.addSi(Tr::tr("Diameter, proximal"), 2 * m.proximalRadius[s], "m");
    out.addSi(Tr::tr("Diameter, distal"), 2 * m.distalRadius[s], "m");
    out.addSi(Tr::tr("Membrane area"), morphology::segmentArea(m, segmentIndex), "m^2");
    QStringList groups;
    for (const auto& group : m.groups)
        if (std::binary_search(group.segments.begin(), group.segments.end(), segmentIndex)) groups << text(group.id);
    out.add(Tr::tr("Groups"), groups.join(QStringLiteral(", ")));
    if (s < m.where.size()) out.source(m.where[s]);
}

void projection(Sections& out, const model::Projection& p) {
    out.begin(Tr::tr("Projection"));
    out.add(Tr::tr("Id"), text(p.id));
    out.add(Tr::tr("Kind"), QString::fromLatin1(model::projectionKindName(p.kind)));
    out.add(Tr::tr("From"), text(p.prePopulation));
    out.add(Tr::tr("To"), text(p.postPopulation));
    out.add(Tr::tr("Synapse"), text(p.synapse));
    out.add(Tr::tr("Connections"), count(p.size()));
    out.source(p.where);
}

void connection(Sections& out, const model::Projection& p, std::int64_t index) {
    if (index < 0 || static_cast<std::size_t>(index) >= p.size()) return;
    const auto i = static_cast<std::size_t>(index);
    out.begin(Tr::tr("Connection"));
    out.add(Tr::tr("Projection"), text(p.id));
    out.add(Tr::tr("From"), QStringLiteral("%1[%2]").arg(text(p.prePopulation)).arg(p.preCell[i]));
    out.add(Tr::tr("To"), QStringLiteral("%1[%2]").arg(text(p.postPopulation)).arg(p.postCell[i]));
    const std::size_t synapse = p.synapseOf.empty() ? 0 : p.synapseOf[i];
    if (synapse < p.synapses.size())
        if (const auto* component = at(out.model().components, p.synapses[synapse].value))
            out.add(Tr::tr("Synapse"), text(component->id), text(component->type));
    out.add(Tr::tr("Weight"), QLocale::c().toString(p.weight.empty() ? 1.0 : static_cast<double>(p.weight[i]), 'g', 4));
    out.addSi(Tr::tr("Delay"), p.delay.empty() ? 0.0 : static_cast<double>(p.delay[i]), "s");
    if (const auto* fraction = at(p.preFraction, index))
        out.add(Tr::tr("Along the pre segment"), QString::number(static_cast<double>(*fraction)));
    if (const auto* fraction = at(p.postFraction, index))
        out.add(Tr::tr("Along the post segment"), QString::number(static_cast<double>(*fraction)));
}

void input(Sections& out, const model::InputList& list, std::int64_t entry) {
    out.begin(Tr::tr("Input"));
    out.add(Tr::tr("Id"), text(list.id));
    out.add(Tr::tr("Component"), text(list.component));
    out.add(Tr::tr("Population"), text(list.population));
    if (entry < 0) out.add(Tr::tr("Targets"), count(list.cell.size()));
    if (const auto* target = at(list.cell, entry))
        out.add(Tr::tr("Cell"), QStringLiteral("%1[%2]").arg(text(list.population)).arg(*target));
    if (const auto* weight = at(list.weight, entry))
        out.add(Tr::tr("Weight"), QString::number(static_cast<double>(*weight)));
    out.source(list.where);
}

void childRows(Sections& out, const lems::Component& component, int depth) {
    constexpr int kDeepest = 3;
    for (const lems::Component& child : component.children) {
        QStringList parts;
        for (const auto& [name, value] : child.attributes)
            parts << QStringLiteral("%1=%2").arg(text(name), text(value));
        const QString name = QStringLiteral("  ").repeated(depth) + text(child.element) +
                             (child.id.empty() ? QString() : QStringLiteral(" ") + text(child.id));
        out.add(name, parts.isEmpty() ? text(child.type) : parts.join(QStringLiteral(", ")),
                text(child.text).simplified());
        if (depth < kDeepest) childRows(out, child, depth + 1);
    }
}

void component(Sections& out, const lems::Component& c) {
    out.begin(Tr::tr("Component"));
    out.add(Tr::tr("Id"), text(c.id));
    out.add(Tr::tr("Type"), text(c.type));
    for (const auto& [name, value] : c.attributes) out.add(text(name), text(value));
    out.source(c.where);
    if (c.children.empty()) return;
    out.begin(Tr::tr("Contents"));
    childRows(out, c, 0);
}

}  // namespace

void describeModelItem(const workspace::OpenItem& open, const ItemRef& item, std::vector<InspectorSection>& sections) {
    const model::Model& model = *open.model;
    Sections out(model, sections);
    const model::Population* ofPopulation = at(model.populations, item.a);
    switch (item.kind) {
        case ItemKind::model:
            return modelItself(out);
        case ItemKind::cellType:
            if (const auto* type = at(model.cellTypes, item.a)) cellTypeItself(out, *type);
            return;
        case ItemKind::population:
            if (ofPopulation != nullptr) population(out, *ofPopulation);
            return;
        case ItemKind::cell:
            if (ofPopulation != nullptr) cell(out, *ofPopulation, item.b);
            return;
        case ItemKind::segment:
            if (ofPopulation != nullptr) segment(out, at(model.cellTypes, ofPopulation->cellType.value), item.c);
            return;
        case ItemKind::typeSegment:
            return segment(out, at(model.cellTypes, item.a), item.c);
        case ItemKind::projection:
            if (const auto* p = at(model.projections, item.a)) projection(out, *p);
            return;
        case ItemKind::connection:
            if (const auto* p = at(model.projections, item.a)) connection(out, *p, item.b);
            return;
        case ItemKind::input:
            if (const auto* list = at(model.inputs, item.a)) input(out, *list, item.b);
            return;
        case ItemKind::component:
            if (const auto* c = at(model.components, item.a)) component(out, *c);
            return;
        default:
            return;
    }
}

}  // namespace nl::ui
