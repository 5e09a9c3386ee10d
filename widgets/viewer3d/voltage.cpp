// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewer3d/voltage.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace nl::ui {

namespace {

constexpr float kMillivolts = 1e3F;
constexpr Rgba kGrey{140, 140, 140, 255};

/// Context of this file's texts.
struct Viewer3dVoltage {
    Q_DECLARE_TR_FUNCTIONS(Viewer3dVoltage)
};

/// The segment that stands for a whole cell: the first of its soma, else the first.
std::int32_t middleSegment(const model::Model& model, std::int32_t cellType) {
    if (cellType < 0) return 0;
    const auto& shape = model.cellTypes[static_cast<std::size_t>(cellType)].morphology;
    if (!shape) return 0;
    const auto soma = std::find(shape->part.begin(), shape->part.end(), morphology::PartKind::soma);
    return soma == shape->part.end() ? 0 : static_cast<std::int32_t>(soma - shape->part.begin());
}

class Places {
public:
    Places(const scene::Scene& scene, const sim::Frames& frames) : scene_(scene), frames_(frames) {}

    FramePlaces run(std::int64_t population, std::int64_t cell) {
        out_.place.assign(scene_.items.size(), -1);
        for (const scene::SceneCell& shown : scene_.cells) {
            if (shown.population >= 0)
                put(shown, block(shown.population), shown.cell);
            else
                putAlone(shown, population, cell);
        }
        out_.missing = static_cast<std::size_t>(std::count(out_.place.begin(), out_.place.end(), -1));
        findRange();
        return std::move(out_);
    }

private:
    [[nodiscard]] const sim::Frames::Block* block(std::int64_t population) const {
        for (const sim::Frames::Block& b : frames_.blocks)
            if (b.population.value == population) return &b;
        return nullptr;
    }

    /// A spike source has no potential, in no frame.
    [[nodiscard]] bool known(std::size_t at) const {
        return at >= frames_.potential.size() || !std::isnan(frames_.potential[at]);
    }

    void put(const scene::SceneCell& shown, const sim::Frames::Block* of, std::int64_t cell) {
        if (of == nullptr || cell < 0 || static_cast<std::size_t>(cell) >= of->cells) return;
        const std::size_t first = of->begin + static_cast<std::size_t>(cell) * of->compartments;
        const auto& compartmentOf = of->compartmentOfSegment;
        for (std::uint32_t i = shown.firstItem; i < shown.firstItem + shown.itemCount; ++i) {
            std::int32_t segment = scene_.items[i].segment;
            if (segment < 0) segment = middleSegment(*scene_.model, shown.cellType);
            std::int32_t compartment = 0;
            if (static_cast<std::size_t>(segment) < compartmentOf.size())
                compartment = compartmentOf[static_cast<std::size_t>(segment)];
            if (compartment < 0 || static_cast<std::size_t>(compartment) >= of->compartments) continue;
            const std::size_t at = first + static_cast<std::size_t>(compartment);
            if (at < frames_.values && known(at)) out_.place[i] = static_cast<std::int32_t>(at);
        }
        out_.wholeCells = out_.wholeCells || (of->compartments == 1 && shown.itemCount > 1);
    }

    /// A cell type alone takes the potentials of one of its cells.
    void putAlone(const scene::SceneCell& shown, std::int64_t population, std::int64_t cell) {
        const auto typeOf = [this](std::int64_t p) {
            const auto index = static_cast<std::size_t>(p);
            return p >= 0 && index < scene_.model->populations.size()
                       ? static_cast<std::int64_t>(scene_.model->populations[index].cellType.value)
                       : -1;
        };
        if (typeOf(population) != shown.cellType || block(population) == nullptr || cell < 0) {
            population = -1;
            for (const sim::Frames::Block& b : frames_.blocks)
                if (population < 0 && b.cells > 0 && typeOf(b.population.value) == shown.cellType)
                    population = b.population.value;
            cell = 0;
        }
        if (population < 0) return;
        out_.population = static_cast<std::int32_t>(population);
        out_.cell = static_cast<std::int32_t>(cell);
        put(shown, block(population), cell);
    }

    void findRange() {
        float low = std::numeric_limits<float>::infinity(), high = -low;
        for (const float v : frames_.potential) {
            if (!std::isfinite(v)) continue;
            low = std::min(low, v);
            high = std::max(high, v);
        }
        const std::array<float, 2> ends{low * kMillivolts, high * kMillivolts};
        if (low < high) out_.range = plot::wholeRange(ends);
        // A membrane at rest: some room around it, so that the scale can be read.
        if (low == high) out_.range = {ends[0] - 1, ends[0] + 1};
    }

    const scene::Scene& scene_;
    const sim::Frames& frames_;
    FramePlaces out_;
};

}  // namespace

FramePlaces framePlaces(const scene::Scene& scene, const sim::Frames& frames, std::int64_t population,
                        std::int64_t cell) {
    return Places(scene, frames).run(population, cell);
}

std::size_t framesIn(const sim::Frames& frames) {
    return frames.values == 0 ? 0 : std::min(frames.time.size(), frames.potential.size() / frames.values);
}

std::size_t frameAt(const sim::Frames& frames, double time) {
    const auto end = frames.time.begin() + static_cast<std::ptrdiff_t>(framesIn(frames));
    // A time that was read off a frame finds that frame again.
    const auto after = std::upper_bound(frames.time.begin(), end, time * (1 + 1e-12));
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - frames.time.begin())) - 1;
}

void readFrame(const sim::Frames& frames, std::size_t frame, const FramePlaces& places, plot::Channel& channel) {
    channel.value.assign(places.place.size(), std::numeric_limits<float>::quiet_NaN());
    if (frame >= framesIn(frames)) return;
    const float* values = frames.potential.data() + frame * frames.values;
    for (std::size_t i = 0; i < places.place.size(); ++i)
        if (places.place[i] >= 0) channel.value[i] = values[places.place[i]] * kMillivolts;
}

void colourChannel(const plot::Channel& channel, const ColourScale& scale, std::vector<Rgba>& colours) {
    std::array<Rgba, 256> table;
    const std::array<QRgb, 256> given = scale.table();
    std::transform(given.begin(), given.end(), table.begin(), [](QRgb c) {
        return Rgba{static_cast<std::uint8_t>(qRed(c)), static_cast<std::uint8_t>(qGreen(c)),
                    static_cast<std::uint8_t>(qBlue(c)), 255};
    });
    colours.resize(channel.value.size());
    std::transform(channel.value.begin(), channel.value.end(), colours.begin(), [&](float v) {
        return std::isnan(v) ? kGrey : table[static_cast<std::size_t>(std::lround(scale.place(v) * 255.0F))];
    });
}

QString placesNote(const scene::Scene& scene, const FramePlaces& places) {
    QStringList out;
    if (places.population >= 0 && static_cast<std::size_t>(places.population) < scene.model->populations.size())
        out << Viewer3dVoltage::tr("Of the cell %1[%2].")
                   .arg(
                       QString::fromStdString(scene.model->populations[static_cast<std::size_t>(places.population)].id))
                   .arg(places.cell);
    if (places.wholeCells) out << Viewer3dVoltage::tr("One value a cell: all its parts take its colour.");
    if (places.missing > 0)
        out << Viewer3dVoltage::tr("Grey: not recorded (%1 of %2 parts).").arg(places.missing).arg(places.place.size());
    return out.join(QLatin1Char(' '));
}

}  // namespace nl::ui
