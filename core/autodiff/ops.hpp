// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/autodiff/tape.hpp"
#include "core/base/random.hpp"
#include "core/tensor/edge_rows.hpp"

/// Operations on a tape; every one is instantiated for float and double and is in the gradient-check list of
/// tests/core/autodiff. n = rows. Shapes must fit: guaranteed by the caller.
namespace nl::autodiff {

/// x [n x in] * weight [in x out] + bias [1 x out] (bias may be invalid).
template <class T>
[[nodiscard]] Value linear(Tape<T>& tape, Value x, Value weight, Value bias);
template <class T>
[[nodiscard]] Value add(Tape<T>& tape, Value a, Value b);
template <class T>
[[nodiscard]] Value multiply(Tape<T>& tape, Value a, Value b);  ///< elementwise
template <class T>
[[nodiscard]] Value scale(Tape<T>& tape, Value a, T factor);
/// x [n x c] + row [1 x c].
template <class T>
[[nodiscard]] Value addRow(Tape<T>& tape, Value x, Value row);
template <class T>
[[nodiscard]] Value gelu(Tape<T>& tape, Value x);  ///< tanh form, Hendrycks and Gimpel 2016
template <class T>
[[nodiscard]] Value elu(Tape<T>& tape, Value x);
template <class T>
[[nodiscard]] Value sigmoid(Tape<T>& tape, Value x);
/// s * a + (1 - s) * b with s = sigmoid(gate), elementwise.
template <class T>
[[nodiscard]] Value gatedSum(Tape<T>& tape, Value gate, Value a, Value b);
/// Over the columns of each row; gain, bias [1 x c]; epsilon 1e-5 (Ba et al. 2016).
template <class T>
[[nodiscard]] Value layerNorm(Tape<T>& tape, Value x, Value gain, Value bias);
/// Each head's slice of each row to unit length times gain[head] (gain [1 x heads]); query-key normalisation
/// (Henry et al. 2020), so that attention logits cannot saturate.
template <class T>
[[nodiscard]] Value headNormalise(Tape<T>& tape, Value x, Value gain, std::size_t heads);
/// Zeroes elements with probability p and scales the rest by 1 / (1 - p); the mask is a pure function of (seed,
/// stream).
template <class T>
[[nodiscard]] Value dropout(Tape<T>& tape, Value x, T p, std::uint64_t seed, std::uint64_t stream);

template <class T>
[[nodiscard]] Value concatRows(Tape<T>& tape, std::span<const Value> parts);
template <class T>
[[nodiscard]] Value concatColumns(Tape<T>& tape, std::span<const Value> parts);
template <class T>
[[nodiscard]] Value sliceRows(Tape<T>& tape, Value x, std::size_t begin, std::size_t count);

/// Rows picked by an index, with the transpose for the gradient: out[e] = x[rows.source[e]] where EdgeRows has one
/// entry a row.
template <class T>
[[nodiscard]] Value gatherRows(Tape<T>& tape, Value x, const std::shared_ptr<const tensor::EdgeRows>& rows);
/// out[r] = sum (or mean) over row r's entries of x[source]; an empty row gives zeros. weight per entry may be null.
template <class T>
[[nodiscard]] Value sumRows(Tape<T>& tape, Value x, const std::shared_ptr<const tensor::EdgeRows>& rows,
                            const std::shared_ptr<const std::vector<float>>& weight, bool mean);

/// Multi-head attention over a sparse mask. query [rows x c], key, value [sources x c], bias [entries x heads] or
/// invalid:
///   score[e, h] = query[r]_h . key[source[e]]_h * logitScale + bias[e, h];  attention = softmax over the entries of
///   row r; output[r]_h = sum attention[e, h] * value[source[e]]_h.
/// Rows without entries give zeros. Scores, softmax and sum are fused over blocks of rows; only the attention
/// [entries x heads] is kept for the backward pass, never anything of entries x width (docs/methods/edge-attention.md).
/// When `attention` is not null, it receives [entries x heads] (for reading out, not for training).
/// logitScale: 1/sqrt(c/heads) for plain attention, 1 with headNormalise'd queries and keys.
template <class T>
[[nodiscard]] Value edgeAttention(Tape<T>& tape, Value query, Value key, Value value, Value bias, std::size_t heads,
                                  T logitScale, const std::shared_ptr<const tensor::EdgeRows>& rows,
                                  tensor::Matrix<T>* attention = nullptr);

/// GATv2-like scoring (Brody et al. 2022) is edgeAttention on other inputs; GAT's (Velickovic et al. 2018) additive
/// score: score[e, h] = leakyRelu(left[r, h] + right[source[e], h]) ; left [rows x heads], right [sources x heads].
template <class T>
[[nodiscard]] Value additiveAttention(Tape<T>& tape, Value left, Value right, Value value, std::size_t heads,
                                      const std::shared_ptr<const tensor::EdgeRows>& rows,
                                      tensor::Matrix<T>* attention = nullptr);

/// Mean over known elements of (x - target)^2 [* weight]; 1 x 1. known: same shape, 0 or 1; none known gives 0.
template <class T>
[[nodiscard]] Value meanSquare(Tape<T>& tape, Value x, const std::shared_ptr<const tensor::Matrix<T>>& target,
                               const std::shared_ptr<const std::vector<std::uint8_t>>& known);
/// Mean softmax cross-entropy over rows whose label >= 0; x [n x classes]; 1 x 1.
template <class T>
[[nodiscard]] Value crossEntropy(Tape<T>& tape, Value x, const std::shared_ptr<const std::vector<std::int32_t>>& label);
/// Mean logistic loss; x [n x 1], label 0 or 1.
template <class T>
[[nodiscard]] Value binaryCrossEntropy(Tape<T>& tape, Value x,
                                       const std::shared_ptr<const std::vector<std::uint8_t>>& label);
/// Row-wise dot product of a and b, [n x 1]: link scores.
template <class T>
[[nodiscard]] Value rowDot(Tape<T>& tape, Value a, Value b);
/// Sum of 1 x 1 values times factors.
template <class T>
[[nodiscard]] Value weightedSum(Tape<T>& tape, std::span<const Value> losses, std::span<const T> factors);

}  // namespace nl::autodiff
