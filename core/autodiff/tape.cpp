// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/autodiff/tape.hpp"

#include <utility>

namespace nl::autodiff {

template <class T>
Value Tape<T>::append(std::unique_ptr<Node> node) {
    const Value out = upcoming();
    const Matrix& value = node->view != nullptr ? *node->view : node->owned;
    node->rows = value.rows();
    node->columns = value.columns();
    nodes_.push_back(std::move(node));
    return out;
}

template <class T>
Value Tape<T>::constant(Matrix value) {
    auto node = std::make_unique<Node>();
    node->owned = std::move(value);
    return append(std::move(node));
}

template <class T>
Value Tape<T>::constant(const Matrix* value) {
    auto node = std::make_unique<Node>();
    node->view = value;
    return append(std::move(node));
}

template <class T>
Value Tape<T>::parameter(const Matrix* value, Matrix* gradient) {
    auto node = std::make_unique<Node>();
    node->view = value;
    node->gradientView = gradient;
    node->needsGradient = recording_ && gradient != nullptr;
    return append(std::move(node));
}

template <class T>
Value Tape<T>::record(Matrix value, bool needsGradient, Backward backward) {
    if (recording_ && needsGradient) undeclared_ = upcoming().id;
    auto node = std::make_unique<Node>();
    node->owned = std::move(value);
    node->needsGradient = recording_ && needsGradient;
    if (node->needsGradient) node->backward = std::move(backward);
    return append(std::move(node));
}

template <class T>
Value Tape<T>::record(Matrix value, bool needsGradient, std::initializer_list<Value> reads, Backward backward) {
    auto made = std::make_unique<Node>();
    made->owned = std::move(value);
    made->needsGradient = recording_ && needsGradient;
    if (made->needsGradient) {
        made->backward = std::move(backward);
        made->readsItself = false;
        for (const Value v : reads) {
            if (v.id == upcoming().id)
                made->readsItself = true;
            else if (v.valid())
                node(v).read = true;
        }
    }
    return append(std::move(made));
}

template <class T>
const tensor::Matrix<T>& Tape<T>::value(Value v) const {
    const Node& n = node(v);
    return n.view != nullptr ? *n.view : n.owned;
}

template <class T>
bool Tape<T>::needsGradient(Value v) const {
    return v.valid() && node(v).needsGradient;
}

template <class T>
tensor::Matrix<T>& Tape<T>::gradient(Value v) {
    Node& n = node(v);
    const bool first = !n.hasGradient;
    n.hasGradient = true;
    if (n.gradientView != nullptr) return *n.gradientView;
    if (first) {
        n.ownedGradient = allocate(n.rows, n.columns);
        n.ownedGradient.fill(T(0));
    }
    return n.ownedGradient;
}

template <class T>
tensor::Sink<T> Tape<T>::sink(Value v) {
    if (!needsGradient(v)) return {};
    Node& n = node(v);
    const bool first = !n.hasGradient;
    n.hasGradient = true;
    if (n.gradientView != nullptr) return {n.gradientView->data(), true};
    if (first) n.ownedGradient = allocate(n.rows, n.columns);
    return {n.ownedGradient.data(), !first};
}

template <class T>
bool Tape<T>::hasGradient(Value v) const {
    return v.valid() && node(v).hasGradient;
}

template <class T>
void Tape<T>::keep(Value v) {
    node(v).kept = true;
}

template <class T>
void Tape<T>::backward(Value loss) {
    if (!needsGradient(loss)) return;
    gradient(loss).fill(T(1));
    keep(loss);
    for (std::int32_t id = loss.id; id > undeclared_; --id) {
        Node& n = node({id});
        if (n.backward && !n.read && !n.readsItself && !n.kept) n.owned = Matrix();
    }
    for (std::int32_t id = loss.id; id >= 0; --id) {
        Node& n = node({id});
        if (!n.backward || !n.hasGradient) continue;
        if (!n.readsItself && !n.kept) n.owned = Matrix();  // those who read it have run: they come later on the tape
        n.backward(*this);
        n.backward = nullptr;  // and what it saved
        if (n.kept) continue;
        n.owned = Matrix();
        n.ownedGradient = Matrix();
    }
}

template class Tape<float>;
template class Tape<double>;

}  // namespace nl::autodiff
