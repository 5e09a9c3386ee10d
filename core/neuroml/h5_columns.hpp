// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/hdf5.hpp"

namespace nl::neuroml {

/// A table of a NeuroML HDF5 file: rows x columns of numbers, columns named by the attributes column_0, column_1, ...
class H5Table {
public:
    /// `threeNames` and `fourNames` name the columns of a table of 3 or 4 that has no column attributes (older files);
    /// other tables without names have columns of no name. Errors: hdf5-broken,
    /// hdf5-columns (not a table).
    [[nodiscard]] static Result<H5Table> read(const io::Hdf5File& h5, const std::string& dataset,
                                              const std::vector<std::string>& threeNames,
                                              const std::vector<std::string>& fourNames);
    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return names_.size(); }
    /// Index of a column, or -1.
    [[nodiscard]] int column(std::string_view name) const;
    [[nodiscard]] double at(std::size_t row, int column) const {
        return values_[row * names_.size() + static_cast<std::size_t>(column)];
    }
    /// All names, for a message.
    [[nodiscard]] std::string names() const;

private:
    std::size_t rows_ = 0;
    std::vector<std::string> names_;
    std::vector<double> values_;
};

}  // namespace nl::neuroml
