// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

/// What the fuzzers call with each input, and the ctest fuzz.corpus with each file of the corpus. They return whatever
/// the bytes are; a crash, a report of a sanitizer, an endless run or a Broken is a fault of ours.
namespace nl::fuzz {

/// A property that must hold for any input does not.
class Broken : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

inline void require(bool holds, const std::string& what) {
    if (!holds) throw Broken(what);
}

/// As a LEMS expression (parse, print, parse again, evaluate, infer the dimension) and as a number and a quantity.
void tryExpression(std::string_view bytes);

/// As an XML document, as ComponentTypes and components, as a NeuroML and as a LEMS file with all checks; each
/// component of what was read is flattened, compiled and evaluated once.
void tryXml(std::string_view bytes);

}  // namespace nl::fuzz
