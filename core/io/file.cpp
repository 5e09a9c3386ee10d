// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file.hpp"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nl::io {

namespace fs = std::filesystem;

namespace {

Error fileError(const char* code, const fs::path& file, const std::string& what) {
    Error error = makeError(code, what);
    error.where = SourceRange{std::make_shared<const std::string>(file.string()), 0, 0};
    return error;
}

std::string reason(int number) { return std::generic_category().message(number); }

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { (void)close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }
    /// 0, or the error: a file system on a network may say only here that the bytes did not arrive.
    [[nodiscard]] int close() {
        const int number = std::exchange(number_, -1);
        return number >= 0 && ::close(number) != 0 && errno != EINTR ? errno : 0;
    }

private:
    int number_;
};

/// Flushes a file or folder to the disk. 0, or the error; a file system that cannot flush is no failure.
int flushToDisk(const fs::path& path, int flags) {
    Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
    if (file.number() < 0) return errno;
    if (::fsync(file.number()) != 0 && errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP && errno != EROFS)
        return errno;
    return file.close();
}

fs::path temporaryBeside(const fs::path& file) {
    static std::atomic<unsigned> counter{0};
    return file.parent_path() / ("." + file.filename().string() + "." + std::to_string(::getpid()) + "." +
                                 std::to_string(counter++) + ".tmp");
}

}  // namespace

Result<FileBytes> readFile(const fs::path& file) {
    const Descriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (input.number() < 0) return fail(fileError("file-read", file, "cannot open the file: " + reason(errno)));
    struct stat status {};
    if (::fstat(input.number(), &status) != 0)
        return fail(fileError("file-read", file, "cannot read the file: " + reason(errno)));
    if (S_ISDIR(status.st_mode)) return fail(fileError("file-read", file, "this is a folder, not a file"));
    if (!S_ISREG(status.st_mode)) return fail(fileError("file-read", file, "this is not a regular file"));
    FileBytes bytes;
    try {
        bytes = FileBytes(static_cast<std::size_t>(status.st_size));
    } catch (const std::exception&) {
        return fail(fileError("out-of-memory", file, "the file does not fit into memory"));
    }
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(input.number(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(fileError("file-read", file, "cannot read the file: " + reason(errno)));
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    bytes.shrink(have);  // shorter when another program cut the file meanwhile
    return bytes;
}

Result<fs::path> writeTarget(const fs::path& file) {
    constexpr int kMostLinks = 40;  // as the system itself follows
    fs::path target = file;
    std::error_code failed;
    for (int i = 0; fs::is_symlink(fs::symlink_status(target, failed)); ++i) {
        const fs::path next = fs::read_symlink(target, failed);
        if (failed || i == kMostLinks)
            return fail(fileError("file-write", file, "the link to the file cannot be followed"));
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    const fs::file_status status = fs::status(target, failed);
    if (fs::exists(status) && !fs::is_regular_file(status))
        return fail(
            fileError("file-write", file,
                      fs::is_directory(status) ? "this is a folder, not a file" : "this is not a regular file"));
    return target;
}

Result<void> replaceFile(const fs::path& temporary, const fs::path& target) {
    std::error_code failed, ignored;
    if (const int error = flushToDisk(temporary, O_RDONLY); error != 0)
        failed = std::error_code(error, std::generic_category());
    else
        fs::rename(temporary, target, failed);
    if (failed) {
        fs::remove(temporary, ignored);
        return fail(fileError("file-write", target, "cannot write the file: " + failed.message()));
    }
    // The new name is there; a folder that cannot be flushed (or read) takes nothing of it away.
    const fs::path folder = target.parent_path();
    (void)flushToDisk(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
    return {};
}

Result<void> writeAtomically(const fs::path& file, const std::function<Result<void>(const fs::path&)>& write) {
    NL_TRY(target, writeTarget(file));
    const fs::path temporary = temporaryBeside(target);
    if (auto written = write(temporary); !written) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        return written;
    }
    return replaceFile(temporary, target);
}

Result<void> writeFile(const fs::path& file, std::string_view content) {
    return writeAtomically(file, [&](const fs::path& temporary) -> Result<void> {
        Descriptor output(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (output.number() < 0) return fail(fileError("file-write", file, "cannot write the file: " + reason(errno)));
        std::size_t done = 0;
        while (done < content.size()) {
            const ssize_t wrote = ::write(output.number(), content.data() + done, content.size() - done);
            if (wrote < 0 && errno == EINTR) continue;
            if (wrote < 0) return fail(fileError("file-write", file, "cannot write the file: " + reason(errno)));
            done += static_cast<std::size_t>(wrote);
        }
        if (const int error = output.close(); error != 0)
            return fail(fileError("file-write", file, "cannot write the file: " + reason(error)));
        return {};
    });
}

}  // namespace nl::io
