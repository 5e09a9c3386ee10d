// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/channel_family.hpp"

#include <algorithm>
#include <initializer_list>

namespace nl::graph {

std::string_view channelFamilyName(ChannelFamily family) {
    constexpr std::array<std::string_view, kChannelFamilies> kNames{
        "na-transient", "na-persistent", "k-delayed", "k-a",   "k-m", "k-ca",
        "ca-high",      "ca-low",        "hcn",       "other", "leak"};
    return kNames[static_cast<std::size_t>(family)];
}

namespace {

bool isGate(const lems::Component& c) {
    return c.element.rfind("gate", 0) == 0 || c.element == "subGate" || c.type.rfind("gate", 0) == 0;
}

/// The words of a name: "Nap_Et2" -> nap, et2; "kdr__slow" -> kdr, slow. Digits stay with their word.
bool anyWord(std::string_view name, bool (*matches)(std::string_view)) {
    const std::string lower = lowerCase(name);
    std::size_t begin = 0;
    while (begin <= lower.size()) {
        const std::size_t end = std::min(lower.find_first_of("_-. ", begin), lower.size());
        if (end > begin && matches(std::string_view(lower).substr(begin, end - begin))) return true;
        begin = end + 1;
    }
    return false;
}

bool startsWithAny(std::string_view word, std::initializer_list<std::string_view> heads) {
    return std::any_of(heads.begin(), heads.end(),
                       [&](std::string_view head) { return word.substr(0, head.size()) == head; });
}

bool isAny(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

enum class Ion : std::uint8_t { unknown, na, k, ca, mixed };

Ion ionOf(std::string_view written, double erev) {
    const std::string ion = lowerCase(written);
    if (ion == "na") return Ion::na;
    if (ion == "k") return Ion::k;
    if (ion.rfind("ca", 0) == 0) return Ion::ca;
    if (isAny(ion, {"h", "hcn", "ar"})) return Ion::mixed;
    // Reversal potentials of mammalian neurons (Hille 2001, table 1.3), with room on either side.
    if (erev <= -0.068) return Ion::k;
    if (erev >= -0.055 && erev <= -0.010) return Ion::mixed;
    if (erev >= 0.030 && erev < 0.075) return Ion::na;
    if (erev >= 0.075) return Ion::ca;
    return Ion::unknown;
}

bool hcnName(std::string_view word) {
    return isAny(word, {"h", "ih", "ar", "hd", "hs", "hdend", "iar"}) || startsWithAny(word, {"hcn"});
}
bool naName(std::string_view word) { return startsWithAny(word, {"na", "ina"}); }
bool kName(std::string_view word) {
    return startsWithAny(word, {"k", "ik", "sk", "bk", "im"}) && !startsWithAny(word, {"kin"});
}
bool caName(std::string_view word) {
    return startsWithAny(word, {"ca", "ica", "cav"}) || isAny(word, {"it", "il", "lva", "hva"});
}
bool persistentName(std::string_view word) { return startsWithAny(word, {"nap", "inap", "navp", "persist"}); }
bool calciumName(std::string_view word) {
    if (startsWithAny(word, {"skv", "kcnq"})) return false;  // SKv3.1 is the voltage-gated Kv3.1
    return startsWithAny(word, {"kca", "sk", "bk", "kahp", "ahp", "cagk"}) || isAny(word, {"kc", "kcv", "mykca"});
}
bool delayedName(std::string_view word) {
    return startsWithAny(word, {"kdr", "kv1", "kv2", "kv3", "skv"}) ||
           isAny(word, {"kd", "p", "pst", "kslow", "slow", "kv"});
}
bool mName(std::string_view word) {
    return isAny(word, {"im", "km", "m", "kv7"}) || startsWithAny(word, {"kcnq", "imchan", "kv7"});
}
bool aName(std::string_view word) {
    // "a" stands alone in names like K_A.
    return isAny(word, {"ka", "a", "ia", "kadist", "kaprox", "kvaolm", "kap", "kad", "kva"}) ||
           startsWithAny(word, {"kv4", "kat"});
}
bool transientKName(std::string_view word) { return isAny(word, {"t", "tst"}); }
bool lowName(std::string_view word) {
    return isAny(word, {"it", "lva", "lvast", "t", "low"}) || startsWithAny(word, {"cat", "cav3", "icat", "lva"});
}

/// An inactivation gate by its usual name.
bool inactivates(const lems::Component& channel) {
    return std::any_of(channel.children.begin(), channel.children.end(), [](const lems::Component& gate) {
        return isGate(gate) && startsWithAny(lowerCase(gate.id), {"h", "l", "i", "inact", "b"});
    });
}

ChannelFamily potassium(const ComponentQuantities& quantities, const lems::Component* channel, std::string_view name) {
    if ((channel != nullptr && quantities.needs(*channel, "caConc")) || anyWord(name, calciumName))
        return ChannelFamily::kCalcium;
    if (anyWord(name, mName)) return ChannelFamily::kM;
    if (anyWord(name, delayedName)) return ChannelFamily::kDelayed;
    if (anyWord(name, aName) || (anyWord(name, transientKName) && !anyWord(name, caName))) return ChannelFamily::kA;
    return channel != nullptr && inactivates(*channel) && gateCount(*channel) > 1 ? ChannelFamily::kA
                                                                                  : ChannelFamily::kDelayed;
}

ChannelFamily byIon(const ComponentQuantities& quantities, const lems::Component* channel, std::string_view name,
                    std::string_view ionText, Ion ion) {
    switch (ion) {
        case Ion::na: {
            const bool single = channel != nullptr && gateCount(*channel) == 1;
            return anyWord(name, persistentName) || single ? ChannelFamily::naPersistent : ChannelFamily::naTransient;
        }
        case Ion::k:
            return potassium(quantities, channel, name);
        case Ion::ca:
            return anyWord(name, lowName) || lowerCase(ionText).rfind("cat", 0) == 0 ? ChannelFamily::caLow
                                                                                     : ChannelFamily::caHigh;
        case Ion::mixed:
            return ChannelFamily::hcn;
        case Ion::unknown:
            break;
    }
    return ChannelFamily::other;
}

}  // namespace

int gateCount(const lems::Component& channel) {
    int count = 0;
    for (const lems::Component& child : channel.children) count += isGate(child) ? 1 + gateCount(child) : 0;
    return count;
}

ChannelFamily channelFamily(const ComponentQuantities& quantities, const lems::Component* channel,
                            std::string_view name, std::string_view ion, double erev) {
    const std::string* species = channel != nullptr ? channel->attribute("species") : nullptr;
    if (channel != nullptr) {
        const bool standard =
            quantities.isA(*channel, {"ionChannelPassive", "ionChannelHH", "ionChannel", "ionChannelKS"});
        if (quantities.isA(*channel, {"ionChannelPassive"}) || (standard && gateCount(*channel) == 0))
            return ChannelFamily::leak;
    } else if (startsWithAny(lowerCase(name), {"pas", "leak"})) {
        return ChannelFamily::leak;
    }
    const std::string_view written = ionOf(ion, kUnknown) != Ion::unknown ? ion
                                     : species != nullptr                 ? std::string_view(*species)
                                                                          : std::string_view();
    Ion which = ionOf(written, kUnknown);
    if (which != Ion::ca && which != Ion::na && anyWord(name, hcnName)) which = Ion::mixed;
    if (which == Ion::unknown)  // non-specific: the name knows more than the reversal potential
        which = anyWord(name, caName)   ? Ion::ca
                : anyWord(name, naName) ? Ion::na
                : anyWord(name, kName)  ? Ion::k
                                        : ionOf({}, erev);
    return byIon(quantities, channel, name, written, which);
}

}  // namespace nl::graph
