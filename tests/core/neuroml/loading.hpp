// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <filesystem>
#include <string>

#include "core/neuroml/load.hpp"

namespace nl::test {

/// Loads with one thread and no controller.
[[nodiscard]] Loaded<model::Model> loadFile(const std::filesystem::path& file, bool check = true);

/// A folder of files that a test writes, removed at its end.
class ModelFolder {
public:
    /// Writes a file (folders in the name are made) and returns its path.
    std::filesystem::path add(const std::string& name, const std::string& content);
    /// Wraps the content into a <neuroml> element whose start tag is line 1; the content begins on line 2.
    std::filesystem::path addNml(const std::string& name, const std::string& content);
    [[nodiscard]] std::filesystem::path path() const { return folder_.path().toStdString(); }

private:
    QTemporaryDir folder_;
};

/// A sound document with a channel, a cell of three segments, groups of every kind, biophysics and a network.
[[nodiscard]] std::string sampleDocument();
/// "severity code@line" of each diagnostic, comma separated.
[[nodiscard]] std::string summary(const std::vector<Diagnostic>& diagnostics);
/// The first diagnostic of this code, or null.
[[nodiscard]] const Diagnostic* find(const std::vector<Diagnostic>& diagnostics, std::string_view code);

}  // namespace nl::test
