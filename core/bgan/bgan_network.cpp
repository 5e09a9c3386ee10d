// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bgan/bgan_network.hpp"

#include "core/nn/checkpoint.hpp"

namespace nl::bgan {

namespace {

constexpr std::int64_t kFormat = 1;

Result<void> writeTask(io::Hdf5File& file, const Task& task) {
    NL_CHECK(file.makeGroup("/task"));
    NL_CHECK(file.setAttribute("/task", "head", static_cast<std::int64_t>(task.head)));
    NL_CHECK(file.setAttribute("/task", "label", task.label));
    NL_CHECK(file.setAttribute("/task", "mean", task.mean));
    NL_CHECK(file.setAttribute("/task", "deviation", task.deviation));
    if (!task.classes.empty()) NL_CHECK(file.writeStrings("/task/classes", task.classes));
    if (!task.excluded.empty()) NL_CHECK(file.writeStrings("/task/excluded", task.excluded));
    return {};
}

Result<Task> readTask(const io::Hdf5File& file) {
    Task task;
    NL_TRY(head, file.integerAttribute("/task", "head"));
    if (head < 0 || head > static_cast<std::int64_t>(HeadKind::graphClass))
        return fail("checkpoint-mismatch", "the stored task is unknown");
    task.head = static_cast<HeadKind>(head);
    NL_TRY(label, file.textAttribute("/task", "label"));
    NL_TRY(mean, file.numberAttribute("/task", "mean"));
    NL_TRY(deviation, file.numberAttribute("/task", "deviation"));
    task.label = std::move(label);
    task.mean = mean;
    task.deviation = deviation;
    if (file.exists("/task/classes")) {
        NL_TRY(classes, file.readStrings("/task/classes"));
        task.classes = std::move(classes);
    }
    if (file.exists("/task/excluded")) {
        NL_TRY(excluded, file.readStrings("/task/excluded"));
        task.excluded = std::move(excluded);
    }
    return task;
}

}  // namespace

BganNetwork BganNetwork::clone() const {
    BganNetwork out(options, task, statistics);
    out.network.parameters() = network.parameters().clone();
    out.name = name;
    return out;
}

Result<void> writeNetwork(io::Hdf5File& file, const BganNetwork& network) {
    NL_CHECK(file.makeGroup("/options"));
    NL_CHECK(file.setAttribute("/", "format", kFormat));
    NL_CHECK(file.setAttribute("/", "program", "Neuroloom " NL_VERSION));
    for (const Field<BganOptions>& field : bganFields())
        NL_CHECK(file.setAttribute("/options", field.key, fieldValueText(field.get(network.options))));
    NL_CHECK(writeTask(file, network.task));
    NL_CHECK(writeStatistics(file, network.statistics));
    return nn::writeParameters(file, network.network.parameters());
}

Result<BganNetwork> readNetwork(const io::Hdf5File& file) {
    if (!file.exists("/options") || !file.exists("/parameters"))
        return fail("checkpoint-mismatch", "this HDF5 file does not hold a network");
    NL_TRY(format, file.integerAttribute("/", "format"));
    if (format != kFormat)
        return fail("checkpoint-mismatch", "the network was written by another version of the program",
                    "train it again");
    BganOptions options;
    for (const Field<BganOptions>& field : bganFields()) {
        if (!file.hasAttribute("/options", field.key)) continue;  // an option that came later keeps its default
        NL_TRY(text, file.textAttribute("/options", field.key));
        NL_CHECK(setField(bganFields(), options, field.key, text));
    }
    if (options.heads <= 0 || options.hidden % options.heads != 0) {
        Error error = makeError("checkpoint-mismatch", "the stored hidden width is no multiple of the number of heads");
        error.found = std::to_string(options.hidden) + " and " + std::to_string(options.heads);
        return fail(std::move(error));
    }
    NL_TRY(task, readTask(file));
    NL_TRY(statistics, readStatistics(file));
    BganNetwork network(std::move(options), std::move(task), std::move(statistics));
    NL_CHECK(nn::readParameters(file, network.network.parameters()));
    return network;
}

}  // namespace nl::bgan
