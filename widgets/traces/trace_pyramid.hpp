// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace nl::ui {

/// Smallest and largest of some samples; `known()` is false where there is none but NaN.
struct Extremes {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool known() const { return low <= high; }
    void add(double value) {
        if (value < low) low = value;
        if (value > high) high = value;
    }
    void add(const Extremes& other) {
        if (other.low < low) low = other.low;
        if (other.high > high) high = other.high;
    }
    bool operator==(const Extremes&) const = default;
};

/// The samples of one trace with the extremes of blocks of 4, 16, 64, ... of them: those of any stretch in O(log n). A
/// NaN counts as nothing. Grows at its end.
class TracePyramid {
public:
    TracePyramid() = default;
    /// Refers to `values`, which must stay.
    explicit TracePyramid(std::span<const double> values);
    TracePyramid(TracePyramid&&) = default;
    TracePyramid& operator=(TracePyramid&&) = default;
    TracePyramid(const TracePyramid&) = delete;
    TracePyramid& operator=(const TracePyramid&) = delete;
    ~TracePyramid() = default;

    void append(std::span<const double> values);  ///< copies; not for one that refers to values elsewhere
    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] double operator[](std::size_t sample) const { return values_[sample]; }
    /// Of the samples [begin, end), end at most size().
    [[nodiscard]] Extremes range(std::size_t begin, std::size_t end) const;

private:
    void grow();
    std::vector<double> own_;
    std::span<const double> values_;
    std::vector<std::vector<Extremes>> levels_;  ///< [0]: blocks of 4; whole blocks only
};

}  // namespace nl::ui
