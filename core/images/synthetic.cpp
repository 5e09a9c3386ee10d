// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/synthetic.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <numbers>

#include "core/base/random.hpp"
#include "core/images/colour_sums.hpp"

namespace nl::images {

namespace {

constexpr std::int32_t kSide = 32, kChannels = 3;
constexpr std::size_t kPixels = std::size_t{kSide} * kSide;
constexpr std::size_t kGrain = 16;  ///< pictures between two checkpoints: about a millisecond
constexpr double kPi = std::numbers::pi;
constexpr double kMiddle = 127.5, kNoise = 28, kTint = 14;  ///< grey levels
constexpr double kLeastContrast = 40, kMostContrast = 90;   ///< grey levels

/// Where and how a motif stands, drawn for each picture; lengths in pixels, angles in radians.
struct Placement {
    double x = 0, y = 0;  ///< of its middle
    double angle = 0;     ///< turned a little
    double size = 0;      ///< 0..1 between the smallest and the largest of its kind
    double phaseU = 0, phaseV = 0;
    bool leaning = false;  ///< a diagonal may lean to either side
};

double between(double low, double high, double share) { return low + (high - low) * share; }
/// 1 inside, 0 outside, a pixel of grey on the edge; `distance` is negative inside.
double filled(double distance) { return std::clamp(0.5 - distance, 0.0, 1.0); }
double stroke(double distance) {
    constexpr double kHalf = 1.1;
    return filled(std::abs(distance) - kHalf);
}

/// How much of the contrast a pixel has, at (u, v) from the middle of the motif along its axes: -1..1.
using Motif = double (*)(const Placement&, double u, double v);

double wave(const Placement& at, double distance, double phase) {
    return std::cos(2 * kPi * distance / between(4.5, 7.5, at.size) + phase);
}
/// Gratings fade out around their middle.
double fade(double u, double v) {
    constexpr double kWidth = 8;
    return std::exp(-(u * u + v * v) / (2 * kWidth * kWidth));
}
double horizontal(const Placement& at, double u, double v) { return fade(u, v) * wave(at, v, at.phaseV); }
double vertical(const Placement& at, double u, double v) { return fade(u, v) * wave(at, u, at.phaseU); }
double diagonal(const Placement& at, double u, double v) {
    return fade(u, v) * wave(at, (at.leaning ? u - v : u + v) / std::numbers::sqrt2, at.phaseU);
}
double plaid(const Placement& at, double u, double v) {
    return fade(u, v) * (wave(at, u, at.phaseU) + wave(at, v, at.phaseV)) / std::numbers::sqrt2;
}
double disc(const Placement& at, double u, double v) {
    return filled(std::sqrt(u * u + v * v) - between(4, 7, at.size));
}
double ring(const Placement& at, double u, double v) {
    return stroke(std::sqrt(u * u + v * v) - between(5, 8.5, at.size));
}
double square(const Placement& at, double u, double v) {
    return stroke(std::max(std::abs(u), std::abs(v)) - between(5, 8, at.size));
}
double triangle(const Placement& at, double u, double v) {
    const double sides = std::abs(u) * std::numbers::sqrt3 / 2 - v / 2;  // the image's v points down: the tip is above
    return stroke(std::max(v, sides) - between(3.5, 5, at.size));
}
double bars(double u, double v, double length) {
    constexpr double kHalf = 1.1;
    return filled(std::min(std::max(std::abs(u) - length, std::abs(v) - kHalf),
                           std::max(std::abs(v) - length, std::abs(u) - kHalf)));
}
double plus(const Placement& at, double u, double v) { return bars(u, v, between(6, 9.5, at.size)); }
double cross(const Placement& at, double u, double v) {
    return bars((u + v) / std::numbers::sqrt2, (u - v) / std::numbers::sqrt2, between(6, 9.5, at.size));
}

struct Kind {
    const char* name;
    Motif motif;
};
/// A class each. Mirrored, every motif is one of its own class.
constexpr std::array<Kind, 10> kKinds{{{"horizontal", horizontal},
                                       {"vertical", vertical},
                                       {"diagonal", diagonal},
                                       {"plaid", plaid},
                                       {"disc", disc},
                                       {"ring", ring},
                                       {"square", square},
                                       {"triangle", triangle},
                                       {"plus", plus},
                                       {"cross", cross}}};

Placement drawPlacement(RandomStream& random) {
    constexpr double kMargin = 10, kTurn = 0.14;
    Placement out;
    out.x = between(kMargin, kSide - kMargin, random.uniform()) - 0.5;
    out.y = between(kMargin, kSide - kMargin, random.uniform()) - 0.5;
    out.angle = between(-kTurn, kTurn, random.uniform());
    out.size = random.uniform();
    out.phaseU = 2 * kPi * random.uniform();
    out.phaseV = 2 * kPi * random.uniform();
    out.leaning = random.below(2) == 1;
    return out;
}

/// A number of mean 0 and deviation 1, nearly normal and never beyond 3.5: four bytes added (Irwin-Hall).
double noise(RandomStream& random) {
    constexpr double kMean = 4 * 127.5, kDeviation = 147.80054127099805;  // sqrt(4 * (256^2 - 1) / 12)
    const std::uint32_t bits = random.bits();
    const std::uint32_t sum = (bits & 255U) + (bits >> 8 & 255U) + (bits >> 16 & 255U) + (bits >> 24);
    return (sum - kMean) / kDeviation;
}

/// One picture of a kind: a tinted grey ground, the motif lighter or darker, more in one colour than in another, noise.
void paint(const Kind& kind, RandomStream random, std::uint8_t* out) {
    constexpr double kHalf = 0.5;  // added once, so that cutting off the fraction rounds
    const Placement at = drawPlacement(random);
    const double contrast =
        between(kLeastContrast, kMostContrast, random.uniform()) * (random.below(2) == 1 ? 1.0 : -1.0);
    std::array<double, kChannels> ground{}, strength{};
    for (double& value : ground) value = kHalf + kMiddle + kTint * between(-1, 1, random.uniform());
    for (double& value : strength) value = contrast * between(0.4, 1, random.uniform());
    const double cosine = std::cos(at.angle), sine = std::sin(at.angle);
    for (std::size_t p = 0; p < kPixels; ++p) {
        const std::size_t column = p % kSide, row = p / kSide;
        const double x = static_cast<double>(column) - at.x, y = static_cast<double>(row) - at.y;
        const double share = kind.motif(at, cosine * x + sine * y, cosine * y - sine * x);
        for (std::size_t c = 0; c < kChannels; ++c) {
            const double grey = ground[c] + strength[c] * share + kNoise * noise(random);
            *out++ = static_cast<std::uint8_t>(std::clamp(grey, 0.0, 255.0));
        }
    }
}

bool paintSplit(const char* purpose, std::uint64_t seed, std::size_t count, ImageSplit& split, JobContext& job) {
    split.pixels.resize(count * kPixels * kChannels);
    split.labels.resize(count);
    std::atomic<bool> whole{true};
    std::atomic<std::size_t> done{0};
    parallelFor(job.pool(), count, kGrain, [&](std::size_t begin, std::size_t end) {
        if (!job.checkpoint()) {
            whole = false;
            return;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t kind = i % kKinds.size();
            split.labels[i] = static_cast<std::uint16_t>(kind);
            paint(kKinds[kind], RandomStream(seed, streamOf(purpose, i)), &split.pixels[i * kPixels * kChannels]);
        }
        const std::size_t all = done += end - begin;
        job.progress(static_cast<double>(all) / static_cast<double>(count), "painting pictures");
    });
    return whole;
}

}  // namespace

std::shared_ptr<const ImageSet> paintSynthetic(std::size_t train, std::size_t test, std::uint64_t seed,
                                               JobContext& job) {
    auto set = std::make_shared<ImageSet>();
    set->name = "synthetic";
    set->shape = {kSide, kSide, kChannels};
    for (const Kind& kind : kKinds) set->classNames.emplace_back(kind.name);
    if (!paintSplit("synthetic-train", seed, train, set->train, job) ||
        !paintSplit("synthetic-test", seed, test, set->test, job))
        return nullptr;
    measureColours(*set);
    return set;
}

std::shared_ptr<const ImageSet> makeSynthetic(std::size_t train, std::size_t test, std::uint64_t seed) {
    ThreadPool pool(1);
    JobContext job(pool);
    return paintSynthetic(train, test, seed, job);
}

}  // namespace nl::images
