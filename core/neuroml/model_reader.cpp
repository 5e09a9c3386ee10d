// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/model_reader.hpp"

#include <algorithm>
#include <fstream>
#include <string_view>

#include "core/lems/read_types.hpp"
#include "core/morphology/swc.hpp"
#include "core/neuroml/check.hpp"
#include "core/neuroml/h5_read.hpp"
#include "core/neuroml/include_path.hpp"
#include "core/neuroml/read_biophysics.hpp"
#include "core/neuroml/read_morphology.hpp"
#include "core/neuroml/read_network.hpp"

namespace nl::neuroml {

namespace fs = std::filesystem;

namespace {

constexpr int kDeepestInclude = 200;
constexpr std::size_t kLongestName = 1000;  ///< longer ids are kept and reported

bool isInclude(std::string_view name) { return name == "include" || name == "Include"; }

bool isTypeDefinition(std::string_view name) {
    return name == "ComponentType" || name == "Dimension" || name == "Unit" || name == "Constant" ||
           name == "Assertion";
}

bool isCellElement(std::string_view name) { return name == "cell" || name == "cell2CaPools"; }
bool isBiophysicsElement(std::string_view name) {
    return name == "biophysicalProperties" || name == "biophysicalProperties2CaPools";
}

bool hasHdf5Signature(const fs::path& path) {
    std::error_code failed;
    if (!fs::is_regular_file(path, failed)) return false;  // opening a pipe would wait for its writer
    std::ifstream in(path, std::ios::binary);
    char head[4] = {};
    in.read(head, 4);
    return in.gcount() == 4 && std::string_view(head, 4) == "\x89HDF";
}

bool endsWith(std::string_view text, std::string_view tail) {
    return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

/// An element with everything in it but the morphology, which the model keeps in its own form.
lems::Component readCellComponent(XmlReading& reading, const pugi::xml_node& element, std::uint32_t file) {
    lems::Component out;
    out.element = reading.name(element);
    out.type = out.element;
    out.where = reading.spot(element);
    for (const pugi::xml_attribute& attribute : element.attributes()) {
        const std::string_view key = attribute.name();
        if (key == "id")
            out.id = attribute.value();
        else if (key == "type")
            out.type = attribute.value();
        else
            out.attributes.emplace_back(key, attribute.value());
    }
    for (const pugi::xml_node& child : element.children())
        if (child.type() == pugi::node_element && reading.name(child) != "morphology")
            out.children.push_back(lems::readComponent(reading.document(), child, file));
    return out;
}

/// Reports elements that nest deeper than code that walks them by recursion should bear.
bool tooDeep(XmlReading& reading, const pugi::xml_node& element) {
    auto depth = reading.document().checkDepth(element);
    if (depth) return false;
    reading.report().add(makeDiagnostic(Severity::error, std::move(depth).error()), reading.file());
    return true;
}

bool equal(const lems::Component& a, const lems::Component& b) {
    return a.element == b.element && a.type == b.type && a.id == b.id && a.attributes == b.attributes &&
           a.text == b.text &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), equal);
}

/// A repeated input or channel that says the same changes nothing; a second cell, or one that differs, is a fault.
void reportDuplicate(XmlReading& reading, const pugi::xml_node& element, const lems::Component& first,
                     const lems::Component& second) {
    const bool cell = second.type.find("ell") != std::string::npos || second.element == "cell";
    const bool same = equal(first, second);
    Error error =
        makeError("duplicate-id",
                  "two components have the id \"" + shortened(second.id) + "\", here and on line " +
                      std::to_string(first.where.line),
                  same ? "They are the same: remove one." : "Names refer to the first; give the other its own id.");
    reading.report().add(same && !cell ? Severity::warning : Severity::error, std::move(error), reading.spot(element));
}

/// The same of components in two files: files that share a part repeat it, which changes nothing.
void reportDuplicateAcross(XmlReading& reading, const pugi::xml_node& element, const lems::Component& first,
                           const lems::Component& second, const std::string& firstFile) {
    if (equal(first, second)) return;
    reading.warning(element, "duplicate-id",
                    "two components that differ have the id \"" + shortened(second.id) + "\", here and in " +
                        shortened(firstFile, 200) + " on line " + std::to_string(first.where.line),
                    "Names refer to the one in " + shortened(fs::path(firstFile).filename().string()) +
                        "; give the other its own id.");
}

}  // namespace

ModelReader::ModelReader(const LoadOptions& options, JobContext& job)
    : options_(options), job_(job), model_(std::make_shared<model::Model>()), standard_(standardLibrary()) {
    if (!options_.followIncludes) report_.mute("component-missing");
}

std::shared_ptr<model::Model> ModelReader::read(const fs::path& file) {
    root_ = modelRoot(file);
    const std::uint32_t first = addFile(file, -1, {});
    readFile(first);
    if (job_.stopped()) return nullptr;
    if (model_->files[first].root.empty()) return nullptr;
    model_->library = library_ ? std::shared_ptr<const lems::Library>(library_) : standard_;
    if (!linkCells(*model_, std::move(cells_), shared_, report_, job_)) return nullptr;
    if (!networks_.resolve(*model_, report_, job_)) return nullptr;
    return model_;
}

std::uint32_t ModelReader::addFile(const fs::path& path, std::int32_t includedFrom, SourceSpot includeSpot) {
    std::error_code failed;
    const fs::path key = fs::weakly_canonical(path, failed);
    const auto [found, isNew] =
        fileIndex_.try_emplace(failed ? path.string() : key.string(), static_cast<std::uint32_t>(model_->files.size()));
    if (!isNew) return found->second;
    model::FileEntry entry;
    entry.path = path.string();
    entry.includedFrom = includedFrom;
    entry.includeSpot = includeSpot;
    report_.addFile(entry.path);
    model_->files.push_back(std::move(entry));
    open_.push_back(0);
    return found->second;
}

void ModelReader::readFile(std::uint32_t file) {
    if (!job_.checkpoint()) return;
    const fs::path path = model_->files[file].path;
    job_.progress(-1, path.filename().string());
    open_[file] = 1;
    ++depth_;
    if (endsWith(path.string(), ".swc") || endsWith(path.string(), ".SWC"))
        readSwcFile(file);
    else if (endsWith(path.string(), ".h5") || hasHdf5Signature(path))
        readHdf5(file);
    else
        readXml(file);
    --depth_;
    open_[file] = 0;
}

void ModelReader::readXml(std::uint32_t file) {
    auto document = io::XmlDocument::read(model_->files[file].path);
    if (!document) {
        report_.add(makeDiagnostic(Severity::error, std::move(document).error()), file);
        return;
    }
    model_->files[file].bytes = (*document)->bytes();
    readDocument(**document, file);
}

void ModelReader::readHdf5(std::uint32_t file) {
    const fs::path path = model_->files[file].path;
    std::error_code failed;
    const auto bytes = fs::file_size(path, failed);
    H5Content content = readH5(path, file, networks_, report_, job_);
    if (!content.read) return;
    model::FileEntry& entry = model_->files[file];
    entry.bytes = failed ? 0 : bytes;
    entry.root = "hdf5";
    if (model_->id.empty()) model_->id = content.id;
    if (model_->notes.empty()) model_->notes = content.notes;
    if (trimmed(content.topLevelXml).empty()) return;
    auto document = io::XmlDocument::parse(std::move(content.topLevelXml), path.string());
    if (!document) {
        report_.add(makeDiagnostic(Severity::error, std::move(document).error()), file);
        return;
    }
    readDocument(**document, file);
    model_->files[file].root = "hdf5";
}

void ModelReader::readSwcFile(std::uint32_t file) {
    const fs::path path = model_->files[file].path;
    Loaded<morphology::SwcFile> swc = morphology::readSwc(path, file);
    for (Diagnostic& diagnostic : swc.diagnostics) report_.add(std::move(diagnostic), file);
    if (!swc.value || !swc.value->morphology) return;
    std::error_code failed;
    const auto bytes = fs::file_size(path, failed);
    model_->files[file].bytes = failed ? 0 : bytes;
    model_->files[file].root = "swc";
    CellDraft draft;
    draft.cell.id = swc.value->morphology->id.empty() ? path.stem().string() : swc.value->morphology->id;
    draft.cell.type = "cell";
    draft.cell.morphology = swc.value->morphology;
    draft.cell.where = {file, 1, 1};
    draft.cell.component = model::ComponentId{static_cast<std::int32_t>(model_->components.size())};
    lems::Component component;
    component.element = component.type = "cell";
    component.id = draft.cell.id;
    component.where = draft.cell.where;
    model_->componentIndex.try_emplace(component.id, draft.cell.component);
    model_->components.push_back(std::move(component));
    cells_.push_back(std::move(draft));
    if (model_->id.empty()) model_->id = path.stem().string();
    if (model_->notes.empty()) model_->notes = swc.value->comments;
}

void ModelReader::readDocument(const io::XmlDocument& document, std::uint32_t file) {
    XmlReading reading(document, file, report_, job_, units_);
    const pugi::xml_node root = document.root();
    if (!checkRoot(reading, file)) return;
    if (file == 0) {
        model_->id = root.attribute("id").value();
        model_->notes = reading.notes(root);
    }
    readVersion(root);
    bool types = false;
    for (const pugi::xml_node& child : root.children()) {
        const std::string_view name = reading.name(child);
        if (isInclude(name)) follow(reading, child, file);
        types = types || isTypeDefinition(name);
        if (reading.stopped()) return;
    }
    if (types) readTypes(reading, file);
    for (const pugi::xml_node& child : root.children()) {
        if (!job_.checkpoint()) return;
        readContent(reading, child, file);
    }
}

bool ModelReader::checkRoot(XmlReading& reading, std::uint32_t file) {
    const pugi::xml_node root = reading.document().root();
    const std::string_view name = reading.name(root);
    for (const pugi::xml_attribute& attribute : root.attributes()) {
        if (std::string_view(attribute.name()).substr(0, 5) != "xmlns") continue;
        if (std::string_view(attribute.value()).find("morphml.org") == std::string_view::npos) continue;
        Error error = makeError("unsupported-version", "this is NeuroML version 1, which is not supported",
                                "Convert it to NeuroML 2 first.");
        error.found = shortened(attribute.value());
        error.expected = "http://www.neuroml.org/schema/neuroml2";
        report_.add(Severity::error, std::move(error), reading.spot(root));
        return false;
    }
    if (name == "neuroml" || name == "Lems" || name == "lems" || name == "LEMS") {
        model_->files[file].root = name;
        model_->files[file].rootWhere = reading.spot(root);
        return true;
    }
    Error error = makeError("wrong-root", "this is not a NeuroML or LEMS document");
    error.found = "<" + shortened(name, 60) + ">";
    error.expected = "<neuroml> or <Lems>";
    report_.add(Severity::error, std::move(error), reading.spot(root));
    return false;
}

/// "2.3" out of ".../NeuroML_v2.3.xsd" in the schema location; "2" when only the namespace tells.
void ModelReader::readVersion(const pugi::xml_node& root) {
    if (!model_->neuromlVersion.empty()) return;
    bool namespace2 = false;
    for (const pugi::xml_attribute& attribute : root.attributes()) {
        const std::string_view value = attribute.value();
        namespace2 = namespace2 || value.find("neuroml.org/schema/neuroml2") != std::string_view::npos;
        const std::size_t at = value.find("NeuroML_v");
        const std::size_t end = at == std::string_view::npos ? at : value.find(".xsd", at);
        if (end == std::string_view::npos) continue;
        model_->neuromlVersion = value.substr(at + 9, end - at - 9);
        return;
    }
    if (namespace2) model_->neuromlVersion = "2";
}

void ModelReader::follow(XmlReading& reading, const pugi::xml_node& element, std::uint32_t file) {
    pugi::xml_attribute href;
    for (const char* name : {"href", "file", "url"})
        if (!href) href = element.attribute(name);
    if (!href) {
        reading.error(element, "attribute-missing", "<" + std::string(reading.name(element)) + "> names no file");
        return;
    }
    if (!options_.followIncludes) return;
    const fs::path folder = fs::path(model_->files[file].path).parent_path();
    const IncludeTarget target = resolveInclude(href.value(), folder, root_);
    const std::string shown = "\"" + shortened(href.value()) + "\"";
    const auto missing = [&](const char* code, const std::string& message, const std::string& hint) {
        model_->files[file].missingIncludes.emplace_back(href.value());
        Error error = makeError(code, message, hint);
        error.found = shortened(href.value());
        report_.add(Severity::error, std::move(error), reading.spot(element));
    };
    switch (target.kind) {
        case IncludeKind::builtIn:
            return;
        case IncludeKind::remote:
            return missing("include-remote", "the include " + shown + " is on the network and was not followed",
                           "Save it beside this file and include it by its name.");
        case IncludeKind::outside:
            return missing("include-outside",
                           "the include " + shown + " lies outside the model folder and was not read",
                           "Copy it into the model folder and include it by a relative path.");
        case IncludeKind::notFound:
            return missing("include-not-found",
                           target.folder ? "the include " + shown + " is a folder, not a file"
                                         : "the include " + shown + " does not exist (searched in " +
                                               shortened(target.path.parent_path().string(), 200) + ")",
                           "Check the path; it is relative to the file that includes.");
        case IncludeKind::file:
            break;
    }
    const std::size_t known = model_->files.size();
    const SourceSpot where = reading.spot(element);
    const std::uint32_t next = addFile(target.path, static_cast<std::int32_t>(file), where);
    if (next < known) {
        if (open_[next] != 0)
            reading.report().info(
                where, "include-cycle",
                next == file ? "the file includes itself" : "the include " + shown + " leads back to this file",
                "Each file is read once.");
        return;
    }
    if (depth_ >= kDeepestInclude) {
        reading.error(element, "include-too-deep",
                      "includes are nested more than " + std::to_string(kDeepestInclude) + " deep");
        return;
    }
    readFile(next);
    if (model_->files[next].root.empty() && !job_.stopped())
        model_->files[file].missingIncludes.emplace_back(href.value());
}

void ModelReader::readTypes(XmlReading& reading, std::uint32_t file) {
    for (const pugi::xml_node& child : reading.document().root().children())
        if (isTypeDefinition(reading.name(child)) && tooDeep(reading, child)) return;
    if (!library_) library_ = std::make_shared<lems::Library>(*standard_);
    std::vector<Diagnostic> said = lems::readTypes(reading.document(), file, *library_);
    for (Diagnostic& diagnostic : said) {
        // A definition without its name (old LEMS had other attributes) is left out; what needs it says so, as an
        // error.
        if (diagnostic.code == "attribute-missing") diagnostic.severity = Severity::warning;
        report_.add(std::move(diagnostic), file);
    }
    for (const pugi::xml_node& child : reading.document().root().children())
        if (reading.name(child) == "ComponentType") ++model_->files[file].componentTypes;
    model_->customComponentTypes += model_->files[file].componentTypes;
    units_ = library_->customUnits();
}

void ModelReader::readContent(XmlReading& reading, const pugi::xml_node& element, std::uint32_t file) {
    if (element.type() != pugi::node_element) return;
    const std::string_view name = reading.name(element);
    if (isInclude(name) || isTypeDefinition(name)) return;
    if (isDocumentation(name)) {
        (void)tooDeep(reading, element);
        return;
    }
    const std::string_view role = name == "Component" ? std::string_view(element.attribute("type").value()) : name;
    if (isCellElement(role)) {
        readCell(reading, element, file);
    } else if (role == "network" || role == "networkWithTemperature") {
        readNetwork(reading, element, networks_);
    } else if (role == "morphology") {
        auto read = readMorphology(reading, element);
        if (!read) return;
        shared_.morphologies.try_emplace(read->id, read);
        model_->morphologies.push_back(std::move(read));
    } else if (isBiophysicsElement(role)) {
        auto read = readBiophysics(reading, element);
        shared_.biophysics.try_emplace(read->id, std::move(read));
        // Whole, too: the simulator makes its densities and ions flat.
        addComponent(reading, element, lems::readComponent(reading.document(), element, file));
    } else if (role == "Target") {
        if (file == 0 || model_->target.empty()) {
            model_->target = element.attribute("component").value();
            model_->targetWhere = reading.spot(element);
        }
    } else if (!tooDeep(reading, element)) {
        for (const pugi::xml_node& child : element.children())  // a network inside a component of a custom type
            if (reading.name(child) == "network" || reading.name(child) == "networkWithTemperature")
                readNetwork(reading, child, networks_);
        addComponent(reading, element, lems::readComponent(reading.document(), element, file));
    }
}

void ModelReader::readCell(XmlReading& reading, const pugi::xml_node& element, std::uint32_t file) {
    for (const pugi::xml_node& child : element.children())
        if (reading.name(child) != "morphology" && tooDeep(reading, child)) return;
    CellDraft draft;
    draft.cell.component = addComponent(reading, element, readCellComponent(reading, element, file));
    if (!draft.cell.component.valid()) return;
    const lems::Component& component = model_->components[draft.cell.component.index()];
    draft.cell.id = component.id;
    draft.cell.type = component.type;
    draft.cell.where = component.where;
    draft.morphologyName = element.attribute("morphology").value();
    draft.biophysicsName = element.attribute("biophysicalProperties").value();
    for (const pugi::xml_node& child : element.children()) {
        const std::string_view name = reading.name(child);
        if (name == "morphology") {
            draft.cell.morphology = readMorphology(reading, child);
            if (draft.cell.morphology)
                shared_.morphologies.try_emplace(draft.cell.morphology->id, draft.cell.morphology);
        } else if (isBiophysicsElement(name)) {
            draft.biophysics = readBiophysics(reading, child);
        }
    }
    cells_.push_back(std::move(draft));
}

model::ComponentId ModelReader::addComponent(XmlReading& reading, const pugi::xml_node& element,
                                             lems::Component component) {
    const model::ComponentId id{static_cast<std::int32_t>(model_->components.size())};
    if (component.id.size() > kLongestName)
        reading.warning(element, "name-too-long",
                        "the id of <" + shortened(component.element, 60) + "> has " +
                            std::to_string(component.id.size()) + " characters",
                        "It is kept, and shortened where it is shown.");
    if (!component.id.empty()) {
        const auto [found, isNew] = model_->componentIndex.try_emplace(component.id, id);
        if (!isNew) {
            const lems::Component& first = model_->components[found->second.index()];
            if (first.where.file == reading.file())
                reportDuplicate(reading, element, first, component);
            else
                reportDuplicateAcross(reading, element, first, component, model_->files[first.where.file].path);
        }
    }
    model_->components.push_back(std::move(component));
    return id;
}

}  // namespace nl::neuroml
