// SPDX-License-Identifier: GPL-3.0-or-later
// Leaky integrate-and-fire layer, all time steps in one pass, for torch_lif.py, which compiles it at run time: once as
// it is for float and once with LIF_BF16 for bfloat16. Equations, arguments and what is scaled: there.
// The membrane is float and is never stored: the backward pass makes it again from the currents, with the same bits.
#include <stdint.h>
#include <string.h>

enum { kBlock = 256, kMaxSteps = 64 };  // elements whose membranes stay in the cache; steps the backward pass keeps

#ifdef LIF_BF16
typedef uint16_t Real;
static inline float toFloat(Real x) {
    uint32_t bits = (uint32_t)x << 16;
    float out;
    memcpy(&out, &bits, sizeof out);
    return out;
}
static inline Real toReal(float x) {  // to nearest, ties to even
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return (Real)((bits + 0x7fffU + ((bits >> 16) & 1U)) >> 16);
}
#else
typedef float Real;
static inline float toFloat(Real x) { return x; }
static inline Real toReal(float x) { return x; }
#endif

// current [steps][width], or [width] where `constant` (the same at every step); spikes [steps][width]. Returns how many
// spikes there are.
int64_t lif_forward(const Real* current, Real* spikes, int64_t steps, int64_t width, int constant, float decay,
                    float threshold, int threads) {
    int64_t total = 0;
#pragma omp parallel for num_threads(threads) schedule(static) reduction(+ : total)
    for (int64_t first = 0; first < width; first += kBlock) {
        const int count = (int)(width - first < kBlock ? width - first : kBlock);
        float membrane[kBlock] = {0};
        int32_t fired = 0;
        for (int64_t t = 0; t < steps; ++t) {
            const Real* in = current + (constant ? 0 : t * width) + first;
            Real* out = spikes + t * width + first;
            for (int i = 0; i < count; ++i) {
                const float u = decay * membrane[i] + toFloat(in[i]);
                const int32_t spike = u >= threshold;
                out[i] = toReal((float)spike);
                membrane[i] = spike ? 0.0F : u;
                fired += spike;
            }
        }
        total += fired;
    }
    return total;
}

// spikeError [steps][width], currentError like current. `fired` and `silent` multiply what a neuron passes on at the
// steps where it fired and where it did not. At most kMaxSteps steps; returns 0, or 1 where there are more.
int lif_backward(const Real* current, const Real* spikeError, Real* currentError, int64_t steps, int64_t width,
                 int constant, float decay, float threshold, float alpha, float fired, float silent, int threads) {
    if (steps > kMaxSteps) return 1;
    const float peak = 0.5F * alpha, slope = 1.57079632679489662F * alpha;
#pragma omp parallel for num_threads(threads) schedule(static)
    for (int64_t first = 0; first < width; first += kBlock) {
        const int count = (int)(width - first < kBlock ? width - first : kBlock);
        float membrane[kMaxSteps][kBlock], error[kBlock] = {0}, sum[kBlock] = {0}, start[kBlock] = {0};
        const float* before = start;
        for (int64_t t = 0; t < steps; ++t) {
            const Real* in = current + (constant ? 0 : t * width) + first;
            for (int i = 0; i < count; ++i) {
                const float kept = before[i] >= threshold ? 0.0F : before[i];
                membrane[t][i] = decay * kept + toFloat(in[i]);
            }
            before = membrane[t];
        }
        for (int64_t t = steps - 1; t >= 0; --t) {
            const Real* in = spikeError + t * width + first;
            Real* out = currentError + (constant ? 0 : t * width) + first;
            for (int i = 0; i < count; ++i) {
                const float u = membrane[t][i], x = slope * (u - threshold);
                const float later = u >= threshold ? 0.0F : decay * error[i];
                error[i] = toFloat(in[i]) * (peak / (1.0F + x * x)) + later;
                const float passed = error[i] * (u >= threshold ? fired : silent);
                sum[i] += passed;
                out[i] = toReal(constant ? sum[i] : passed);
            }
        }
    }
    return 0;
}
