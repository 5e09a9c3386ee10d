// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snn/model.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace nl::snn {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFormat = "neuroloom-snn";
constexpr std::int64_t kVersion = 1;

Error mismatch(const std::string& found, const std::string& expected) {
    Error error = makeError("checkpoint-mismatch", "the stored network does not fit",
                            "use the run's own settings and the program version that it was written with");
    error.found = found;
    error.expected = expected;
    return error;
}

Result<std::vector<float>> readValues(const io::Hdf5File& file, const std::string& path, std::size_t count) {
    if (!file.exists(path)) return fail(mismatch(path + " is missing", "a dataset of that name"));
    NL_TRY(values, file.read<float>(path));
    if (values.size() != count)
        return fail(mismatch(fmt::format("{}: {} numbers", path, values.size()), fmt::format("{} numbers", count)));
    return values;
}

Result<SnnOptions> readOptions(const io::Hdf5File& file) {
    SnnOptions options;
    NL_TRY(names, file.readStrings("/options/names"));
    NL_TRY(texts, file.readStrings("/options/values"));
    if (names.size() != texts.size()) return fail(mismatch("options of unequal length", "a value for each name"));
    for (std::size_t i = 0; i < names.size(); ++i)
        if (auto set = setField(snnFields(), options, names[i], texts[i]); !set)
            return fail(mismatch(names[i] + " = " + texts[i], "an option of this version"));
    return options;
}

Result<void> readPictures(const io::Hdf5File& file, SnnModel& model) {
    const std::pair<const char*, std::int32_t*> sides[]{
        {"height", &model.shape.height}, {"width", &model.shape.width}, {"channels", &model.shape.channels}};
    for (const auto& [name, side] : sides) {
        NL_TRY(value, file.integerAttribute("/pictures", name));
        if (value < 1 || value > 4096) return fail(mismatch(fmt::format("{} {}", name, value), "1 to 4096"));
        *side = static_cast<std::int32_t>(value);
    }
    NL_TRY(names, file.readStrings("/pictures/classes"));
    NL_TRY(mean, readValues(file, "/pictures/mean", static_cast<std::size_t>(model.shape.channels)));
    NL_TRY(deviation, readValues(file, "/pictures/deviation", static_cast<std::size_t>(model.shape.channels)));
    model.classNames = std::move(names);
    model.mean = std::move(mean);
    model.deviation = std::move(deviation);
    return {};
}

}  // namespace

Result<SnnModel> describeModel(const SnnOptions& options, const images::ImageSet& set) {
    SnnModel out;
    out.options = options;
    out.shape = set.shape;
    out.classNames = set.classNames;
    out.mean = set.mean;
    out.deviation = set.deviation;
    NL_TRY(plan,
           planNetwork(options, static_cast<std::size_t>(set.shape.height), static_cast<std::size_t>(set.shape.width),
                       static_cast<std::size_t>(set.shape.channels), set.classes()));
    out.plan = std::move(plan);
    return out;
}

template <class A>
Result<std::unique_ptr<SpikingNetwork<A>>> makeNetwork(const SnnModel& model, std::size_t batch, bool training) {
    NL_TRY(network, SpikingNetwork<A>::make(model.plan, model.options, batch, training));
    if (model.parameters.empty()) return network;
    auto& all = network->parameters().all();
    if (model.parameters.size() != all.size() || model.runningMean.size() != network->norms().size())
        return fail(mismatch(fmt::format("{} parameters", model.parameters.size()), std::to_string(all.size())));
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (model.parameters[i].size() != all[i].value.size() || model.parameterNames[i] != all[i].name)
            return fail(mismatch(model.parameterNames[i], all[i].name));
        std::copy(model.parameters[i].begin(), model.parameters[i].end(), all[i].value.data());
    }
    for (std::size_t n = 0; n < network->norms().size(); ++n) {
        network->norms()[n].runningMean = model.runningMean[n];
        network->norms()[n].runningVariance = model.runningVariance[n];
    }
    network->parametersChanged();
    return network;
}

template <class A>
void takeValues(const SpikingNetwork<A>& network, SnnModel& model) {
    model.parameterNames.clear();
    model.parameters.clear();
    model.runningMean.clear();
    model.runningVariance.clear();
    for (const nn::Parameter<float>& parameter : network.parameters().all()) {
        model.parameterNames.push_back(parameter.name);
        model.parameters.emplace_back(parameter.value.values().begin(), parameter.value.values().end());
    }
    for (const NormState<float>& norm : network.norms()) {
        model.runningMean.push_back(norm.runningMean);
        model.runningVariance.push_back(norm.runningVariance);
    }
}

template Result<std::unique_ptr<SpikingNetwork<float>>> makeNetwork(const SnnModel&, std::size_t, bool);
template Result<std::unique_ptr<SpikingNetwork<BFloat16>>> makeNetwork(const SnnModel&, std::size_t, bool);
template void takeValues(const SpikingNetwork<float>&, SnnModel&);
template void takeValues(const SpikingNetwork<BFloat16>&, SnnModel&);

Result<void> writeModel(io::Hdf5File& file, const SnnModel& model) {
    for (const char* group : {"/options", "/pictures", "/parameters", "/norms"}) NL_CHECK(file.makeGroup(group));
    NL_CHECK(file.setAttribute("/", "format", kFormat));
    NL_CHECK(file.setAttribute("/", "format-version", kVersion));
    NL_CHECK(file.setAttribute("/", "version", NL_VERSION));
    NL_CHECK(file.setAttribute("/", "epoch", model.epoch));
    std::vector<std::string> names, values;
    for (const Field<SnnOptions>& field : snnFields()) {
        names.push_back(field.key);
        values.push_back(fieldValueText(field.get(model.options)));
    }
    NL_CHECK(file.writeStrings("/options/names", names));
    NL_CHECK(file.writeStrings("/options/values", values));
    NL_CHECK(file.setAttribute("/pictures", "height", std::int64_t{model.shape.height}));
    NL_CHECK(file.setAttribute("/pictures", "width", std::int64_t{model.shape.width}));
    NL_CHECK(file.setAttribute("/pictures", "channels", std::int64_t{model.shape.channels}));
    NL_CHECK(file.writeStrings("/pictures/classes", model.classNames));
    NL_CHECK(file.write<float>("/pictures/mean", model.mean));
    NL_CHECK(file.write<float>("/pictures/deviation", model.deviation));
    for (std::size_t i = 0; i < model.parameters.size(); ++i)
        NL_CHECK(file.write<float>("/parameters/" + model.parameterNames[i], model.parameters[i]));
    for (std::size_t n = 0; n < model.runningMean.size(); ++n) {
        NL_CHECK(file.write<float>("/norms/" + model.plan.norms[n].name + "/mean", model.runningMean[n]));
        NL_CHECK(file.write<float>("/norms/" + model.plan.norms[n].name + "/variance", model.runningVariance[n]));
    }
    return {};
}

Result<void> writeModelFile(const fs::path& path, const SnnModel& model) {
    NL_TRY(file, io::Hdf5File::create(path));
    NL_CHECK(writeModel(file, model));
    return file.commit();
}

Result<SnnModel> readModel(const io::Hdf5File& file) {
    const auto format = file.textAttribute("/", "format");
    if (!format || *format != kFormat)
        return fail(mismatch(format ? *format : "a file of another kind", std::string(kFormat) + " file"));
    NL_TRY(version, file.integerAttribute("/", "format-version"));
    if (version != kVersion)
        return fail(mismatch(fmt::format("format version {}", version), fmt::format("version {}", kVersion)));
    SnnModel out;
    NL_TRY(options, readOptions(file));
    out.options = std::move(options);
    NL_CHECK(readPictures(file, out));
    NL_TRY(epoch, file.integerAttribute("/", "epoch"));
    out.epoch = epoch;
    NL_TRY(plan, planNetwork(out.options, static_cast<std::size_t>(out.shape.height),
                             static_cast<std::size_t>(out.shape.width), static_cast<std::size_t>(out.shape.channels),
                             out.classNames.size()));
    out.plan = std::move(plan);
    for (const Operation& operation : out.plan.operations) {
        if (operation.kind != OperationKind::synapses) continue;
        out.parameterNames.push_back(operation.name + ".weight");
        NL_TRY(weights, readValues(file, "/parameters/" + out.parameterNames.back(), operation.shape.weights()));
        out.parameters.push_back(std::move(weights));
        if (!operation.bias) continue;
        out.parameterNames.push_back(operation.name + ".bias");
        NL_TRY(bias, readValues(file, "/parameters/" + out.parameterNames.back(), operation.shape.outputs));
        out.parameters.push_back(std::move(bias));
    }
    for (const PlanNorm& norm : out.plan.norms) {
        for (const char* part : {".gamma", ".beta"}) {
            out.parameterNames.push_back(norm.name + part);
            NL_TRY(values, readValues(file, "/parameters/" + out.parameterNames.back(), norm.channels));
            out.parameters.push_back(std::move(values));
        }
        NL_TRY(mean, readValues(file, "/norms/" + norm.name + "/mean", norm.channels));
        NL_TRY(variance, readValues(file, "/norms/" + norm.name + "/variance", norm.channels));
        out.runningMean.push_back(std::move(mean));
        out.runningVariance.push_back(std::move(variance));
    }
    return out;
}

Result<std::shared_ptr<const SnnModel>> openModel(const fs::path& runFolder) {
    std::error_code status;
    const fs::path path = runFolder / "model.h5";
    if (!fs::exists(path, status)) {
        Error error = makeError("run-not-found", "there is no trained network in this folder",
                                "name a run folder that snn train has written");
        error.found = path.string();
        return fail(std::move(error));
    }
    NL_TRY(file, io::Hdf5File::open(path));
    NL_TRY(model, readModel(file));
    model.name = runFolder.filename().string();
    return std::make_shared<const SnnModel>(std::move(model));
}

}  // namespace nl::snn
