// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dynamics/program.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <new>

#include "core/dynamics/kernels/program_code.hpp"

namespace nl::dynamics {

using kernel::Frame;
using kernel::Kernel;
using kernel::Section;

namespace {

constexpr std::size_t kLine = 64;  ///< bytes

/// Memory of one thread, kept from call to call: registers of a block, places of the columns, constants.
class Scratch {
public:
    Scratch() = default;
    ~Scratch() { ::operator delete[](registers_, std::align_val_t{kLine}); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    double* registers(std::size_t count) {
        if (count > capacity_) {
            ::operator delete[](registers_, std::align_val_t{kLine});
            registers_ = nullptr;
            capacity_ = 0;
            registers_ = static_cast<double*>(::operator new[](count * sizeof(double), std::align_val_t{kLine}));
            capacity_ = count;
        }
        return registers_;
    }

    std::vector<const double*> columns;
    std::vector<double> constants;

private:
    double* registers_ = nullptr;
    std::size_t capacity_ = 0;
};

Scratch& scratch() {
    thread_local Scratch mine;
    return mine;
}

/// Instances of a block: few enough that what a block works on stays in the first cache, enough that finding the next
/// instruction costs little.
std::size_t blockFor(const Section& section) {
    constexpr std::size_t kCache = 32768 / sizeof(double), kSmallest = 64, kLargest = 256;
    const std::size_t columns = section.registers + 1;  // those that are read only pass by
    return std::clamp(kCache / columns / kLanes * kLanes, kSmallest, kLargest);
}

kernel::Compiled compiled(const Form& form, std::span<const ValueId> outputs) {
    kernel::Graph graph = kernel::lower(form, outputs);
    kernel::fuse(graph);
    return kernel::compile(graph);
}

const double* columnOf(const Columns& columns, const kernel::Source& source) {
    const auto of = [&](std::span<const double* const> from) {
        assert(source.index < from.size() && from[source.index] != nullptr);
        return from[source.index];
    };
    switch (source.kind) {
        case Kernel::parameter:
            return of(columns.parameters);
        case Kernel::state:
            return of(columns.states);
        case Kernel::input:
            return of(columns.inputs);
        default:
            return of(columns.fixed);
    }
}

/// The numbers that are the same for all instances of a call, in `memory`.
void findConstants(const kernel::Compiled& code, const Columns& columns, Scratch& memory) {
    memory.constants.assign(code.constants.begin(), code.constants.end());
    memory.constants[code.time] = columns.time;
    memory.constants[code.step] = columns.step;
    if (code.uniform.empty()) return;
    Frame frame;
    frame.registers = memory.constants.data();
    frame.constants = memory.constants.data();
    kernel::runScalar(code.uniform, frame);
}

/// The frame of blocks that begin at instance `begin`, each of up to `stride` instances.
Frame frameFor(const Section& section, const Columns& columns, Scratch& memory, std::size_t begin, std::size_t stride) {
    Frame frame;
    frame.stride = stride;
    frame.registers = memory.registers(section.registers * stride + 1);
    frame.constants = memory.constants.data();
    memory.columns.resize(section.sources.size() + section.registers);
    const double** slot = memory.columns.data();
    for (const kernel::Source& source : section.sources) *slot++ = columnOf(columns, source) + begin;
    for (std::size_t i = 0; i < section.registers; ++i) *slot++ = frame.registers + i * stride;
    frame.columns = memory.columns.data();
    frame.seed = columns.seed;
    frame.stream = columns.firstStream + begin;
    if (columns.drawn != nullptr) frame.drawn = columns.drawn + begin;
    return frame;
}

void advance(Frame& frame, std::size_t sources, Scratch& memory) {
    for (std::size_t i = 0; i < sources; ++i) memory.columns[i] += frame.count;
    frame.stream += frame.count;
    if (frame.drawn != nullptr) frame.drawn += frame.count;
}

void store(const Section& section, const Frame& frame, std::span<double* const> outputs, std::size_t at) {
    for (std::size_t k = 0; k < outputs.size(); ++k) {
        if (outputs[k] == nullptr) continue;
        const kernel::Output& output = section.outputs[k];
        if (output.constant)
            std::fill_n(outputs[k] + at, frame.count, frame.constants[output.index]);
        else
            std::copy_n(frame.columns[output.index], frame.count, outputs[k] + at);
    }
}

void runSection(const Section& section, kernel::Execute execute, const Columns& columns,
                std::span<double* const> outputs, std::size_t begin, std::size_t end, Scratch& memory) {
    const std::size_t block = std::min(blockFor(section), paddedSize(end - begin));
    Frame frame = frameFor(section, columns, memory, begin, block);
    for (std::size_t at = begin; at < end; at += block) {
        frame.count = std::min(block, paddedSize(end - at));
        frame.real = std::min(block, end - at);
        execute(section.instructions, frame);
        store(section, frame, outputs, at);
        advance(frame, section.sources.size(), memory);
    }
}

}  // namespace

struct Program::Code {
    kernel::Compiled compiled;
    kernel::Execute execute = nullptr;
};

Program::Program() : code_(std::make_unique<const Code>(Code{{{0, 0}, {}, 0, 1, {}, {}, false}, kernel::runScalar})) {}

Program::Program(const Form& form, std::span<const ValueId> outputs)
    : code_(std::make_unique<const Code>(Code{compiled(form, outputs), kernel::defaultMachine().execute})) {}

Program::~Program() = default;
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;

std::size_t Program::outputCount() const { return code_->compiled.main.outputs.size(); }
std::size_t Program::fixedCount() const { return code_->compiled.fixed.outputs.size(); }
bool Program::draws() const { return code_->compiled.draws; }
std::size_t Program::length() const { return code_->compiled.main.instructions.size(); }

void Program::prepare(const Columns& columns, std::span<double* const> fixed, std::size_t instances) const {
    assert(fixed.size() == fixedCount());
    if (fixed.empty() || instances == 0) return;
    Scratch& memory = scratch();
    findConstants(code_->compiled, columns, memory);
    runSection(code_->compiled.fixed, code_->execute, columns, fixed, 0, instances, memory);
}

void Program::run(const Columns& columns, std::span<double* const> outputs, std::size_t begin, std::size_t end) const {
    assert(outputs.size() == outputCount() && begin % kLanes == 0);
    assert(!draws() || columns.drawn != nullptr);
    if (begin >= end) return;
    Scratch& memory = scratch();
    findConstants(code_->compiled, columns, memory);
    runSection(code_->compiled.main, code_->execute, columns, outputs, begin, end, memory);
}

void Program::runOne(const Columns& columns, std::size_t instance, std::span<double> out) const {
    assert(out.size() == outputCount());
    Scratch& memory = scratch();
    findConstants(code_->compiled, columns, memory);
    const Section& section = code_->compiled.main;
    const Frame frame = frameFor(section, columns, memory, instance, 1);
    kernel::runScalar(section.instructions, frame);
    for (std::size_t k = 0; k < out.size(); ++k) {
        const kernel::Output& output = section.outputs[k];
        out[k] = output.constant ? frame.constants[output.index] : *frame.columns[output.index];
    }
}

const char* programKernels() { return kernel::defaultMachine().execute == kernel::runScalar ? "scalar" : "simd"; }

}  // namespace nl::dynamics
