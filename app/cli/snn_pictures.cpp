// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/snn_pictures.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <fmt/format.h>

#include "core/io/file.hpp"
#include "core/plot/heatmap.hpp"

namespace nl::cli {

namespace {

constexpr int kBandHeight = 160, kGap = 6, kStepWidth = 60;

struct Spike {
    std::size_t layer, step;
    std::uint32_t neuron;
};

std::vector<Spike> spikesByLayer(const snn::SnnRecording& recording) {
    const spikes::SpikeTable& table = recording.spikes;
    std::vector<Spike> out;
    for (std::size_t i = 0; i < table.time.size(); ++i) {
        const auto group = std::upper_bound(table.groupBegin.begin(), table.groupBegin.end(), table.source[i]) - 1;
        out.push_back({static_cast<std::size_t>(group - table.groupBegin.begin()),
                       static_cast<std::size_t>(table.time[i] / snn::kStepSeconds), table.source[i] - *group});
    }
    std::sort(out.begin(), out.end(), [](const Spike& a, const Spike& b) {
        return std::tie(a.layer, a.step, a.neuron) < std::tie(b.layer, b.step, b.neuron);
    });
    return out;
}

Result<void> writeCsv(const snn::SnnRecording& recording, const std::filesystem::path& file) {
    std::string text = "layer,neuron,step\n";
    for (const Spike& spike : spikesByLayer(recording))
        text += fmt::format("{},{},{}\n", recording.spikes.groupNames[spike.layer], spike.neuron, spike.step);
    return io::writeFile(file, text);
}

Result<void> writePicture(const snn::SnnRecording& recording, const std::filesystem::path& file) {
    const spikes::SpikeTable& table = recording.spikes;
    const std::size_t layers = table.groupNames.size();
    const auto width = static_cast<std::size_t>(kStepWidth) * recording.steps;
    plot::Picture picture;
    picture.width = static_cast<int>(width);
    picture.height = static_cast<int>(layers) * (kBandHeight + kGap) - kGap;
    picture.rgb.assign(width * static_cast<std::size_t>(picture.height) * 3, 255);
    std::vector<std::size_t> count(layers * recording.steps * kBandHeight, 0);
    const auto bandRow = [&](std::size_t layer, std::uint32_t neuron) {
        const std::size_t size = table.groupBegin[layer + 1] - table.groupBegin[layer];
        return std::min<std::size_t>(kBandHeight - 1, neuron * std::size_t{kBandHeight} / size);
    };
    for (const Spike& spike : spikesByLayer(recording))
        ++count[(spike.layer * recording.steps + spike.step) * kBandHeight + bandRow(spike.layer, spike.neuron)];
    for (std::size_t layer = 0; layer < layers; ++layer) {
        const double perRow =
            std::max(1.0, static_cast<double>(table.groupBegin[layer + 1] - table.groupBegin[layer]) / kBandHeight);
        for (std::size_t row = 0; row < kBandHeight; ++row)
            for (std::size_t x = 0; x < width; ++x) {
                const std::size_t step = x / kStepWidth;
                const double part =
                    static_cast<double>(count[(layer * recording.steps + step) * kBandHeight + row]) / perRow;
                // A thin line between the steps; black where all neurons of the pixel fire.
                const double shade = x % kStepWidth == 0 ? 0.15 : std::min(1.0, std::sqrt(part));
                const auto value = static_cast<std::uint8_t>(std::lround(255 * (1 - shade)));
                const std::size_t y = layer * (kBandHeight + kGap) + row;
                std::fill_n(picture.rgb.begin() + static_cast<std::ptrdiff_t>((y * width + x) * 3), 3, value);
            }
    }
    return plot::writePng(picture, file);
}

}  // namespace

Result<void> writeRaster(const snn::SnnRecording& recording, const std::filesystem::path& file) {
    return file.extension() == ".csv" ? writeCsv(recording, file) : writePicture(recording, file);
}

}  // namespace nl::cli
