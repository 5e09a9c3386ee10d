// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neuroml/h5_columns.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace nl::neuroml {

Result<H5Table> H5Table::read(const io::Hdf5File& h5, const std::string& dataset,
                              const std::vector<std::string>& threeNames, const std::vector<std::string>& fourNames) {
    NL_TRY(shape, h5.shape(dataset));
    H5Table out;
    if (shape.size() != 2) {
        if (shape.size() == 1 && shape[0] == 0) return out;
        return fail("hdf5-columns", fmt::format("dataset {} is not a table of rows and columns", shortened(dataset)));
    }
    if (shape[1] > 1000)
        return fail("hdf5-columns", fmt::format("dataset {} has {} columns", shortened(dataset), shape[1]));
    NL_TRY(values, h5.read<double>(dataset));
    out.values_ = std::move(values);
    out.rows_ = shape[0];
    out.names_.resize(shape[1]);
    bool named = false;
    for (std::size_t c = 0; c < out.names_.size(); ++c) {
        const std::string attribute = fmt::format("column_{}", c);
        if (!h5.hasAttribute(dataset, attribute)) continue;
        out.names_[c] = h5.textAttribute(dataset, attribute).value_or("");
        named = true;
    }
    if (named) return out;
    if (out.names_.size() == threeNames.size()) out.names_ = threeNames;
    if (out.names_.size() == fourNames.size()) out.names_ = fourNames;
    return out;
}

int H5Table::column(std::string_view name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    return found == names_.end() ? -1 : static_cast<int>(found - names_.begin());
}

std::string H5Table::names() const {
    std::string out;
    for (const std::string& name : names_)
        out += (out.empty() ? "" : ", ") + (name.empty() ? std::string("(no name)") : name);
    return out;
}

}  // namespace nl::neuroml
