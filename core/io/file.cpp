// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file.hpp"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <new>
#include <system_error>

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
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

/// Flushes a file or folder to the disk; a file system that cannot is no failure.
void flushToDisk(const fs::path& path, int flags) {
    const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
    if (file.number() >= 0) (void)::fsync(file.number());
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

Result<void> writeAtomically(const fs::path& file, const std::function<Result<void>(const fs::path&)>& write) {
    const fs::path temporary = temporaryBeside(file);
    std::error_code ignored;
    if (auto written = write(temporary); !written) {
        fs::remove(temporary, ignored);
        return written;
    }
    flushToDisk(temporary, O_RDONLY);
    std::error_code failed;
    fs::rename(temporary, file, failed);
    if (failed) {
        fs::remove(temporary, ignored);
        return fail(fileError("file-write", file, "cannot write the file: " + failed.message()));
    }
    const fs::path folder = file.parent_path();
    flushToDisk(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
    return {};
}

Result<void> writeFile(const fs::path& file, std::string_view content) {
    return writeAtomically(file, [&](const fs::path& temporary) -> Result<void> {
        const Descriptor output(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (output.number() < 0) return fail(fileError("file-write", file, "cannot write the file: " + reason(errno)));
        std::size_t done = 0;
        while (done < content.size()) {
            const ssize_t wrote = ::write(output.number(), content.data() + done, content.size() - done);
            if (wrote < 0 && errno == EINTR) continue;
            if (wrote < 0) return fail(fileError("file-write", file, "cannot write the file: " + reason(errno)));
            done += static_cast<std::size_t>(wrote);
        }
        return {};
    });
}

}  // namespace nl::io
