// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

#include "core/base/random.hpp"
#include "core/dynamics/program.hpp"
#include "core/dynamics/system.hpp"
#include "core/io/xml.hpp"
#include "core/lems/read_types.hpp"
#include "core/neuroml/load.hpp"
#include "tests/fuzz/entries.hpp"

namespace nl::fuzz {

namespace {

namespace fs = std::filesystem;

using dynamics::System;
using dynamics::ValueId;

/// A folder of this process, so deep that includes of an input reach nothing but it (they may climb four levels).
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "neuroloom-fuzz-XXXXXX").string();
        require(mkdtemp(name.data()) != nullptr, "there is no place for temporary files");
        top_ = name;
        fs::create_directories(inner());
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(top_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] fs::path write(const char* name, std::string_view bytes) const {
        fs::path file = inner() / name;
        std::ofstream out(file, std::ios::binary);
        out << bytes;
        require(out.flush().good(), "a temporary file cannot be written");
        return file;
    }

private:
    [[nodiscard]] fs::path inner() const { return top_ / "a" / "b" / "c" / "d"; }
    fs::path top_;
};

void requireSaid(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics)
        require(!diagnostic.code.empty() && !diagnostic.message.empty(), "a diagnostic says nothing");
}

/// The readers below neuroml::load, on their own. Whether the document is well-formed.
bool tryDocument(std::string_view bytes) {
    const auto document = io::XmlDocument::parse(std::string(bytes), "input.xml");
    if (!document) {
        const Error& error = document.error();
        require(!error.code.empty() && error.where && error.where->line >= 1 && error.where->column >= 1,
                "an XML error has no place");
        return false;
    }
    const pugi::xml_node root = (*document)->root();
    require(!root.empty(), "a document without a root element was accepted");
    if (!(*document)->checkDepth(root)) return true;
    lems::Library library;
    requireSaid(lems::readTypes(**document, 0, library));
    for (const lems::ComponentType& type : library.types) {
        static_cast<void>(library.parameters(type.name));
        static_cast<void>(library.childSlots(type.name));
    }
    static_cast<void>(library.customUnits());
    const lems::Component whole = lems::readComponent(**document, root, 0);
    require(whole.where.line >= 1, "an element has no line");
    return true;
}

std::vector<ValueId> valuesOf(const System& system) {
    std::vector<ValueId> out;
    const auto add = [&out](ValueId value) {
        if (value != dynamics::kNone) out.push_back(value);
    };
    const auto addAction = [&add](const dynamics::Action& action) {
        for (const auto& assignment : action.assignments) add(assignment.second);
    };
    for (const auto& exposure : system.exposures) add(exposure.second);
    for (const dynamics::State& state : system.states) {
        add(state.start);
        add(state.derivative);
    }
    for (const dynamics::Condition& condition : system.conditions) {
        add(condition.test);
        addAction(condition.action);
    }
    for (const dynamics::Handler& handler : system.handlers) {
        add(handler.guard);
        addAction(handler.action);
    }
    return out;
}

using Column = std::array<double, dynamics::kLanes>;  ///< one instance, padded

/// The numbers of one instance, and pointers to its columns.
struct Numbers {
    std::vector<Column> columns;
    std::vector<const double*> read;
    std::vector<double*> written;

    template <class Next>
    Numbers(std::size_t count, const Next& next) : columns(count) {
        for (std::size_t i = 0; i < count; ++i) {
            columns[i].fill(next(i));
            read.push_back(columns[i].data());
            written.push_back(columns[i].data());
        }
    }
};

void evaluateOnce(const System& system) {
    const std::vector<ValueId> values = valuesOf(system);
    const dynamics::Program program(system.form, values);
    RandomStream random(values.size());
    const auto any = [&random](std::size_t) { return random.normal(); };
    const auto zero = [](std::size_t) { return 0.0; };
    const Numbers parameters(system.parameters.size(), [&](std::size_t i) { return system.parameters[i].value; });
    const Numbers states(system.states.size(), any), inputs(system.inputs.size(), any);
    Numbers fixed(program.fixedCount(), zero), out(values.size(), zero);
    std::array<std::uint64_t, dynamics::kLanes> drawn{};
    const dynamics::Columns columns{
        parameters.read, states.read, inputs.read, fixed.read, 0.5, 1e-5, 1, drawn.data(), 0};
    program.prepare(columns, fixed.written, 1);
    program.run(columns, out.written, 0, 1);
    std::vector<double> alone(values.size());
    program.runOne(columns, 0, alone);
}

void flattenAll(const model::Model& model) {
    const dynamics::FlattenContext context{*model.library, [&](std::string_view id) { return model.component(id); }};
    for (const lems::Component& component : model.components) {
        const auto system = dynamics::flatten(context, component);
        if (system)
            evaluateOnce(*system);
        else
            require(!system.error().code.empty() && !system.error().message.empty(), "flatten fails and says nothing");
    }
}

void tryFile(const fs::path& file) {
    static ThreadPool pool(1);
    JobContext job(pool);
    const auto loaded = neuroml::load(file, {true, true}, job);
    requireSaid(loaded.diagnostics);
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        require(diagnostic.code != "internal", "an exception: " + diagnostic.message);
    require(loaded.value != nullptr || hasErrors(loaded.diagnostics), "neither a model nor an error");
    if (loaded.value) flattenAll(*loaded.value);
}

}  // namespace

void tryXml(std::string_view bytes) {
    static const Folder folder;
    const bool wellFormed = tryDocument(bytes);
    tryFile(folder.write("input.nml", bytes));
    if (wellFormed) tryFile(folder.write("input.xml", bytes));  // else it is refused in the same way
}

}  // namespace nl::fuzz
