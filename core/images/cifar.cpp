// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "core/images/colour_sums.hpp"
#include "core/images/image_set.hpp"
#include "core/io/file.hpp"

namespace nl::images {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSide = 32, kPlane = kSide * kSide, kChannels = 3, kPictureBytes = kPlane * kChannels;
constexpr std::size_t kRecordsAtOnce = 256;  ///< read between two checkpoints

/// One label byte of a record: below `bound`.
struct LabelByte {
    const char* name;
    std::size_t bound;
};

/// The last label byte of a record is the class.
struct Layout {
    const char* name;
    const char* title;
    std::vector<LabelByte> labels;
    const char* namesFile;
    const char* testFile;
    const char* archive;
    [[nodiscard]] std::size_t record() const { return labels.size() + kPictureBytes; }
    [[nodiscard]] std::size_t classes() const { return labels.back().bound; }
};

std::vector<Layout> layouts() {
    return {{"cifar10", "CIFAR-10", {{"label", 10}}, "batches.meta.txt", "test_batch.bin", "cifar-10-binary.tar.gz"},
            {"cifar100",
             "CIFAR-100",
             {{"coarse label", 20}, {"fine label", 100}},
             "fine_label_names.txt",
             "test.bin",
             "cifar-100-binary.tar.gz"}};
}

Error errorOf(std::string code, const fs::path& file, std::string message, std::string hint = {}) {
    Error error = makeError(std::move(code), std::move(message), std::move(hint));
    error.where = SourceRange{std::make_shared<const std::string>(file.string()), 0, 0};
    return error;
}

std::string howToGet(const Layout& layout, const fs::path& folder) {
    return fmt::format(
        "Download https://www.cs.toronto.edu/~kriz/{}, unpack it and put its .bin and .txt files into {}",
        layout.archive, folder.empty() ? "." : folder.string());
}

Error missing(const Layout& layout, const fs::path& file) {
    return errorOf("images-missing", file, fmt::format("a file of {} is missing", layout.title),
                   howToGet(layout, file.parent_path()));
}

Error truncated(const Layout& layout, const fs::path& file, std::uintmax_t size) {
    Error error = errorOf("images-truncated", file, "the file does not hold whole pictures",
                          howToGet(layout, file.parent_path()));
    error.found = fmt::format("{} bytes", size);
    error.expected = fmt::format("a multiple of {} bytes, at least one", layout.record());
    return error;
}

Error wrongLabel(const LabelByte& label, const fs::path& file, std::size_t record, unsigned found) {
    Error error =
        errorOf("images-label-range", file, fmt::format("the {} of record {} is too large", label.name, record),
                "The file is damaged, or belongs to another data set.");
    error.found = std::to_string(found);
    error.expected = fmt::format("0 to {}", label.bound - 1);
    return error;
}

/// The n of data_batch_<n>.bin; nothing for other names.
std::optional<unsigned> batchNumber(const std::string& name) {
    constexpr std::string_view kBefore = "data_batch_", kAfter = ".bin";
    if (!name.starts_with(kBefore) || !name.ends_with(kAfter) || name.size() <= kBefore.size() + kAfter.size())
        return std::nullopt;
    const char* end = name.data() + name.size() - kAfter.size();
    unsigned number = 0;
    const auto [rest, status] = std::from_chars(name.data() + kBefore.size(), end, number);
    if (status != std::errc() || rest != end) return std::nullopt;
    return number;
}

/// In the order of their numbers; data_batch_1.bin when there is none, so that the error names it.
std::vector<fs::path> trainingFiles(const Layout& layout, const fs::path& folder) {
    if (layout.labels.size() > 1) return {folder / "train.bin"};
    std::vector<std::pair<unsigned, fs::path>> found;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
        if (const auto number = batchNumber(entry->path().filename().string()))
            found.emplace_back(*number, folder / entry->path().filename());
    std::sort(found.begin(), found.end());
    if (found.empty()) return {folder / "data_batch_1.bin"};
    std::vector<fs::path> out;
    out.reserve(found.size());
    for (auto& [number, file] : found) out.push_back(std::move(file));
    return out;
}

/// The number of pictures by the size of the file.
Result<std::size_t> picturesIn(const Layout& layout, const fs::path& file) {
    std::error_code failed;
    const fs::file_status status = fs::status(file, failed);
    if (status.type() == fs::file_type::not_found) return fail(missing(layout, file));
    if (failed) return fail(errorOf("file-read", file, "cannot read the file: " + failed.message()));
    if (!fs::is_regular_file(status)) return fail(errorOf("file-read", file, "this is not a regular file"));
    const std::uintmax_t size = fs::file_size(file, failed);
    if (failed) return fail(errorOf("file-read", file, "cannot read the file: " + failed.message()));
    if (size == 0 || size % layout.record() != 0) return fail(truncated(layout, file, size));
    return static_cast<std::size_t>(size / layout.record());
}

/// Colour planes one after the other to the colours of a pixel together.
void interleave(const char* planes, std::uint8_t* out) {
    for (std::size_t p = 0; p < kPlane; ++p)
        for (std::size_t c = 0; c < kChannels; ++c)
            out[p * kChannels + c] = static_cast<std::uint8_t>(planes[c * kPlane + p]);
}

/// Appends `count` records to `split`; `first` numbers them in messages.
Result<void> appendRecords(const Layout& layout, const fs::path& file, std::span<const char> bytes, std::size_t first,
                           ImageSplit& split) {
    const std::size_t count = bytes.size() / layout.record();
    std::size_t at = split.pixels.size();
    split.pixels.resize(at + count * kPictureBytes);
    for (std::size_t r = 0; r < count; ++r, at += kPictureBytes) {
        const char* record = bytes.data() + r * layout.record();
        unsigned value = 0;
        for (const LabelByte& label : layout.labels) {
            value = static_cast<unsigned char>(*record++);
            if (value >= label.bound) return fail(wrongLabel(label, file, first + r, value));
        }
        split.labels.push_back(static_cast<std::uint16_t>(value));
        interleave(record, split.pixels.data() + at);
    }
    return {};
}

/// Reads whole splits and says how far it is.
class Reader {
public:
    Reader(const Layout& layout, JobContext& job) : layout_(layout), job_(job) {}

    /// Checks the sizes and makes room, before anything is read.
    Result<void> announce(const std::vector<fs::path>& files, ImageSplit& split) {
        std::size_t count = 0;
        for (const fs::path& file : files) {
            NL_TRY(pictures, picturesIn(layout_, file));
            count += pictures;
        }
        split.pixels.reserve(count * kPictureBytes);
        split.labels.reserve(count);
        total_ += count;
        return {};
    }

    Result<void> read(const fs::path& file, ImageSplit& split, ColourSums* sums) {
        NL_TRY(pictures, picturesIn(layout_, file));
        std::ifstream in(file, std::ios::binary);
        if (!in) return fail(errorOf("file-read", file, "cannot open the file"));
        std::vector<char> bytes(kRecordsAtOnce * layout_.record());
        for (std::size_t first = 0; first < pictures; first += kRecordsAtOnce) {
            if (!job_.checkpoint()) return fail(job_.cancelledError());
            const std::size_t wanted = std::min(kRecordsAtOnce, pictures - first);
            in.read(bytes.data(), static_cast<std::streamsize>(wanted * layout_.record()));
            const auto got = static_cast<std::size_t>(in.gcount());
            if (got < wanted * layout_.record())  // another program cut the file meanwhile, or the disk failed
                return fail(truncated(layout_, file, first * layout_.record() + got));
            const std::size_t before = split.pixels.size();
            NL_CHECK(appendRecords(layout_, file, {bytes.data(), got}, first, split));
            if (sums != nullptr) sums->add(std::span(split.pixels).subspan(before));
            done_ += wanted;
            job_.progress(static_cast<double>(done_) / static_cast<double>(total_), "reading pictures");
        }
        return {};
    }

private:
    const Layout& layout_;
    JobContext& job_;
    std::size_t done_ = 0, total_ = 0;
};

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) out.emplace_back(line);
    }
    return out;
}

std::vector<std::string> classNames(const Layout& layout, const fs::path& folder, JobContext& job) {
    std::error_code ignored;
    const fs::path file = folder / layout.namesFile;
    if (fs::exists(file, ignored)) {
        const auto bytes = io::readFile(file);
        if (bytes)
            if (auto names = linesOf(bytes->view()); names.size() == layout.classes()) return names;
        job.log(Severity::warning, fmt::format("{} does not hold the {} names of the classes; they are numbered",
                                               file.string(), layout.classes()));
    }
    std::vector<std::string> out;
    for (std::size_t c = 0; c < layout.classes(); ++c) out.push_back(std::to_string(c));
    return out;
}

}  // namespace

Result<std::shared_ptr<const ImageSet>> openCifar(const std::string& name, const fs::path& folder, JobContext& job) {
    const std::vector<Layout> known = layouts();
    const auto layout = std::find_if(known.begin(), known.end(), [&](const Layout& l) { return l.name == name; });
    if (layout == known.end()) {
        Error error = makeError("choice-unknown", "there is no such set of pictures");
        error.found = shortened(name);
        error.expected = "cifar10 or cifar100";
        return fail(std::move(error));
    }
    auto set = std::make_shared<ImageSet>();
    set->name = name;
    set->shape = {kSide, kSide, kChannels};
    set->classNames = classNames(*layout, folder, job);
    const std::vector<fs::path> training = trainingFiles(*layout, folder);
    const fs::path test = folder / layout->testFile;
    Reader reader(*layout, job);
    NL_CHECK(reader.announce(training, set->train));
    NL_CHECK(reader.announce({test}, set->test));
    ColourSums sums(set->shape);
    for (const fs::path& file : training) NL_CHECK(reader.read(file, set->train, &sums));
    NL_CHECK(reader.read(test, set->test, nullptr));
    sums.store(set->mean, set->deviation);
    return std::shared_ptr<const ImageSet>(std::move(set));
}

}  // namespace nl::images
