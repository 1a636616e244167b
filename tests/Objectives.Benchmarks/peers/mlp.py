"""A network with one hidden layer of hyperbolic tangents: PyTorch."""
from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, integers, main, sizes, torch

n, d, h, k = sizes()
x, label = torch.from_numpy(centred(0, n, d)), torch.from_numpy(integers(1, n, k))
shapes = (h, d), (h,), (k, h), (k,)
parameters, direction = blocks(PARAMETERS, *shapes), blocks(DIRECTION, *shapes)


def loss(_):
    w1, b1, w2, b2 = parameters
    hidden = torch.tanh(torch.nn.functional.linear(x, w1, b1))
    return torch.nn.functional.cross_entropy(torch.nn.functional.linear(hidden, w2, b2), label)


main(autograd(loss, parameters, direction))
