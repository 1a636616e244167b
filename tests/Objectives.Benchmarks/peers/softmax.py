"""Multinomial regression: scikit-learn's loss and PyTorch."""
from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, integers, main, np, sizes, threads, torch
from sklearn._loss.loss import HalfMultinomialLoss
from sklearn.linear_model._linear_loss import LinearModelLoss

n, d, k = sizes()
x, label = centred(0, n, d), integers(1, n, k)
parameters, direction = blocks(PARAMETERS, (k, d), (k,)), blocks(DIRECTION, (k, d), (k,))
loss = LinearModelLoss(base_loss=HalfMultinomialLoss(n_classes=k), fit_intercept=True)
labels = label.astype(np.float64)


def joined(blocks):
    """Coefficients with the intercept as a last column."""
    return np.hstack([blocks[0].numpy(), blocks[1].numpy()[:, None]])


w, v = joined(parameters), joined(direction)


def sklearn_value():
    return loss.loss(w, x, labels, n_threads=threads) / n, None, None


def sklearn_gradient():
    f, g = loss.loss_gradient(w, x, labels, n_threads=threads)
    return f / n, g / n, None


def sklearn_product():
    g, hessian = loss.gradient_hessian_product(w, x, labels, n_threads=threads)
    return None, g / n, hessian(v) / n


xt, lt = torch.from_numpy(x), torch.from_numpy(label)


def torch_loss(_):
    w, b = parameters
    return torch.nn.functional.cross_entropy(torch.nn.functional.linear(xt, w, b), lt)


main([
    ("scikit-learn", "value", sklearn_value),
    ("scikit-learn", "value+gradient", sklearn_gradient),
    ("scikit-learn", "value+gradient+HVP", sklearn_product),
    *autograd(torch_loss, parameters, direction),
])
