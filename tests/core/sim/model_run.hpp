// SPDX-License-Identifier: GPL-3.0-or-later
// Models written as text and run: for the tests of core/sim.
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/job/thread_pool.hpp"
#include "core/neuroml/load.hpp"
#include "core/sim/simulate.hpp"

namespace nl::test {

inline constexpr double kMilli = 1e-3;

inline bool close(double got, double wanted, double relative, double absolute = 0) {
    if (std::fabs(got - wanted) <= relative * std::fabs(wanted) + absolute) return true;
    qWarning("got %.15g, wanted %.15g", got, wanted);
    return false;
}

/// The <Lems> file of this content; its first line is line 2.
inline Loaded<model::Model> modelOf(const std::string& content) {
    const QTemporaryDir folder;
    QFile file(folder.filePath("model.xml"));
    if (!file.open(QIODevice::WriteOnly)) qFatal("no folder to write into");
    const std::string text = "<Lems>\n" + content + "\n</Lems>\n";
    file.write(text.data(), static_cast<qint64>(text.size()));
    file.close();
    ThreadPool pool(1);
    JobContext job(pool);
    return neuroml::load(file.fileName().toStdString(), {}, job);
}

/// Times in ms.
inline sim::SimOptions options(double duration, double step, const std::string& record = {},
                               const std::string& method = "automatic", const std::string& target = {}) {
    sim::SimOptions out;
    out.duration = duration * kMilli;
    out.step = step * kMilli;
    out.record = record;
    out.method = method;
    out.target = target;
    return out;
}

inline Result<std::shared_ptr<const sim::SimResult>> tryRun(const std::string& content, const sim::SimOptions& options,
                                                            int threads = 1) {
    const auto loaded = modelOf(content);
    if (!loaded.value) return fail(loaded.firstError());
    ThreadPool pool(threads);
    JobContext job(pool);
    return sim::simulate(loaded.value, options, job);
}

/// A run that must succeed, its numbers by name. Times in ms.
class Ran {
public:
    Ran(const std::string& content, const sim::SimOptions& options, int threads = 1) {
        auto made = tryRun(content, options, threads);
        if (!made) qFatal("%s", made.error().text().c_str());
        result_ = *made;
        if (result_->stopped) qFatal("%s", result_->stopped->text().c_str());
        for (const Diagnostic& one : result_->diagnostics)
            if (one.severity == Severity::error) qFatal("%s", one.text().c_str());
    }
    [[nodiscard]] const sim::SimResult& result() const { return *result_; }
    [[nodiscard]] const std::vector<double>& operator[](const std::string& quantity) const {
        for (const sim::Trace& trace : result_->traces)
            if (trace.quantity == quantity) return trace.values;
        qFatal("%s is not recorded", quantity.c_str());
    }
    [[nodiscard]] std::size_t size() const { return result_->time.size(); }
    [[nodiscard]] double time(std::size_t sample) const { return result_->time[sample] / kMilli; }
    [[nodiscard]] std::size_t sampleAt(double time) const {
        return static_cast<std::size_t>(std::llround(time * kMilli / result_->record.step));
    }
    [[nodiscard]] double at(const std::string& quantity, double time) const {
        return (*this)[quantity][sampleAt(time)];
    }
    /// Largest |got - wanted(t)| from a time on, t in ms.
    template <class Wanted>
    [[nodiscard]] double deviation(const std::string& quantity, const Wanted& wanted, double from = 0,
                                   double to = 1e300) const {
        const std::vector<double>& got = (*this)[quantity];
        double out = 0;
        for (std::size_t i = 0; i < got.size(); ++i)
            if (time(i) >= from - 1e-9 && time(i) <= to + 1e-9)
                out = std::max(out, std::fabs(got[i] - wanted(time(i))));
        return out;
    }
    /// Of a row of the raster, in ms.
    [[nodiscard]] std::vector<double> spikes(std::uint32_t source = 0) const {
        std::vector<double> out;
        for (std::size_t i = 0; i < result_->spikes.time.size(); ++i)
            if (result_->spikes.source[i] == source) out.push_back(result_->spikes.time[i] / kMilli);
        return out;
    }

private:
    std::shared_ptr<const sim::SimResult> result_;
};

/// <network id="net"> of this content.
inline std::string network(const std::string& content) { return "<network id='net'>" + content + "</network>"; }
inline std::string population(const std::string& id, const std::string& component, int size = 1) {
    return "<population id='" + id + "' component='" + component + "' size='" + std::to_string(size) + "'/>";
}
inline std::string inputTo(const std::string& target, const std::string& component) {
    return "<explicitInput target='" + target + "' input='" + component + "'/>";
}
/// One connection, "pre[0]" to "post[0]"; delay in ms.
inline std::string projection(const std::string& id, const std::string& pre, const std::string& post,
                              const std::string& synapse, double weight, double delay) {
    return "<projection id='" + id + "' presynapticPopulation='" + pre + "' postsynapticPopulation='" + post +
           "' synapse='" + synapse + "'><connectionWD id='0' preCellId='../" + pre + "[0]' postCellId='../" + post +
           "[0]' weight='" + std::to_string(weight) + "' delay='" + std::to_string(delay) + "ms'/></projection>";
}
/// A cell that only leaks: 10 nS and 100 pF, so 10 ms, resting at -70 mV.
inline std::string leaky(const std::string& id, double rest = -70, double threshold = 1000, double reset = -80) {
    return "<iafCell id='" + id + "' leakReversal='" + std::to_string(rest) + "mV' thresh='" +
           std::to_string(threshold) + "mV' reset='" + std::to_string(reset) + "mV' C='100pF' leakConductance='10nS'/>";
}
/// A cell of one sphere of 20 um with this in its membraneProperties and in its intracellularProperties; 1 uF/cm^2.
inline std::string sphere(const std::string& id, const std::string& membrane, const std::string& inside = {},
                          double start = -65) {
    return "<cell id='" + id + "'><morphology id='" + id +
           "_m'><segment id='0' name='soma'><proximal x='0' y='0' z='0' diameter='20'/>"
           "<distal x='0' y='0' z='0' diameter='20'/></segment></morphology><biophysicalProperties id='" +
           id + "_b'><membraneProperties>" + membrane +
           "<spikeThresh value='0mV'/><specificCapacitance value='1 uF_per_cm2'/>"
           "<initMembPotential value='" +
           std::to_string(start) + "mV'/></membraneProperties><intracellularProperties>" + inside +
           "<resistivity value='0.1 kohm_cm'/></intracellularProperties></biophysicalProperties></cell>";
}
inline constexpr double kSphereArea = 4 * 3.14159265358979323846 * 1e-10;  ///< m^2

}  // namespace nl::test
