// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/io/xml.hpp"
#include "core/neuroml/link.hpp"
#include "core/neuroml/load.hpp"
#include "core/neuroml/network_builder.hpp"
#include "core/neuroml/xml_reading.hpp"

namespace nl::neuroml {

/// Reads a file and all that it includes into one model: each file once, includes before what stands around them.
class ModelReader {
public:
    ModelReader(const LoadOptions& options, JobContext& job);

    /// Everything, up to and including looking names up; null when nothing could be read or the job was cancelled.
    [[nodiscard]] std::shared_ptr<model::Model> read(const std::filesystem::path& file);
    [[nodiscard]] Report& report() { return report_; }

private:
    std::uint32_t addFile(const std::filesystem::path& path, std::int32_t includedFrom, SourceSpot includeSpot);
    void readFile(std::uint32_t file);
    void readXml(std::uint32_t file);
    void readHdf5(std::uint32_t file);
    void readSwcFile(std::uint32_t file);
    void readDocument(const io::XmlDocument& document, std::uint32_t file);
    [[nodiscard]] bool checkRoot(XmlReading& reading, std::uint32_t file);
    void readVersion(const pugi::xml_node& root);
    void follow(XmlReading& reading, const pugi::xml_node& element, std::uint32_t file);
    void readTypes(XmlReading& reading, std::uint32_t file);
    void readContent(XmlReading& reading, const pugi::xml_node& element, std::uint32_t file);
    void readCell(XmlReading& reading, const pugi::xml_node& element, std::uint32_t file);
    model::ComponentId addComponent(XmlReading& reading, const pugi::xml_node& element, lems::Component component);

    LoadOptions options_;
    JobContext& job_;
    Report report_;
    std::shared_ptr<model::Model> model_;
    std::shared_ptr<const lems::Library> standard_;
    std::shared_ptr<lems::Library> library_;  ///< a copy of the standard's, made when a file adds to it
    std::vector<units::UnitDefinition> units_;
    NetworkBuilder networks_;
    std::vector<CellDraft> cells_;
    SharedParts shared_;
    std::filesystem::path root_;
    std::unordered_map<std::string, std::uint32_t> fileIndex_;  ///< by canonical path
    std::vector<std::uint8_t> open_;                            ///< files whose includes are being read: a cycle
    int depth_ = 0;
};

}  // namespace nl::neuroml
