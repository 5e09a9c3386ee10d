// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/checkpoint.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace nl::nn {

namespace {

Result<void> writeMatrix(io::Hdf5File& file, const std::string& path, const tensor::Matrix<float>& matrix) {
    return file.write<float>(path, matrix.values(), {matrix.rows(), matrix.columns()});
}

Result<void> readMatrix(const io::Hdf5File& file, const std::string& path, tensor::Matrix<float>& matrix) {
    const auto mismatch = [&](const std::string& found) {
        Error error = makeError("checkpoint-mismatch", "the stored parameters do not fit the model",
                                "use the options and the program version that the run was trained with");
        error.found = path + " " + found;
        error.expected = fmt::format("{} x {}", matrix.rows(), matrix.columns());
        return error;
    };
    if (!file.exists(path)) return fail(mismatch("missing"));
    NL_TRY(shape, file.shape(path));
    if (shape != std::vector<std::uint64_t>{matrix.rows(), matrix.columns()})
        return fail(mismatch(fmt::format("{}", fmt::join(shape, " x "))));
    NL_TRY(values, file.read<float>(path));
    if (!std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); }))
        return fail(mismatch("numbers that are infinite or undefined"));
    std::copy(values.begin(), values.end(), matrix.data());
    return {};
}

}  // namespace

Result<void> writeParameters(io::Hdf5File& file, const ParameterSet<float>& parameters) {
    for (const Parameter<float>& parameter : parameters.all())
        NL_CHECK(writeMatrix(file, "/parameters/" + parameter.name, parameter.value));
    return {};
}

Result<void> readParameters(const io::Hdf5File& file, ParameterSet<float>& parameters) {
    for (Parameter<float>& parameter : parameters.all())
        NL_CHECK(readMatrix(file, "/parameters/" + parameter.name, parameter.value));
    return {};
}

Result<void> writeOptimiser(io::Hdf5File& file, const UpdateRule<float>& rule, const ParameterSet<float>& parameters) {
    NL_CHECK(file.makeGroup("/optimiser"));
    NL_CHECK(file.setAttribute("/optimiser", "step", rule.step));
    for (std::size_t i = 0; i < rule.first.size(); ++i)
        NL_CHECK(writeMatrix(file, "/optimiser/first/" + parameters.all()[i].name, rule.first[i]));
    for (std::size_t i = 0; i < rule.second.size(); ++i)
        NL_CHECK(writeMatrix(file, "/optimiser/second/" + parameters.all()[i].name, rule.second[i]));
    return {};
}

Result<void> readOptimiser(const io::Hdf5File& file, const ParameterSet<float>& parameters, UpdateRule<float>& rule) {
    NL_TRY(step, file.integerAttribute("/optimiser", "step"));
    rule.step = step;
    rule.first.clear();
    rule.second.clear();
    if (step == 0) return {};
    for (const Parameter<float>& parameter : parameters.all()) {
        for (const char* moment : {"first", "second"}) {
            const bool isFirst = moment == std::string_view("first");
            if (!isFirst && rule.kind == UpdateKind::sgd) continue;
            tensor::Matrix<float> matrix(parameter.value.rows(), parameter.value.columns());
            NL_CHECK(readMatrix(file, fmt::format("/optimiser/{}/{}", moment, parameter.name), matrix));
            (isFirst ? rule.first : rule.second).push_back(std::move(matrix));
        }
    }
    return {};
}

}  // namespace nl::nn
