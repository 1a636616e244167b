"""A layer of long short-term memory and a linear output: torch.nn.LSTM."""
from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, main, sizes, torch

n, steps, d, h = sizes()
x, y = torch.from_numpy(centred(0, n, steps, d) * 2), torch.from_numpy(centred(1, n))
shapes = (4 * h, d), (4 * h, h), (4 * h,), (h,)
parameters, direction = blocks(PARAMETERS, *shapes, scale=0.5), blocks(DIRECTION, *shapes)
start = torch.zeros(1, n, h)
other_bias = torch.zeros(4 * h)


def loss(_):
    w, u, b, v = parameters
    # What torch.nn.LSTM calls, with parameters from outside.
    _, hidden, _ = torch._VF.lstm(x, (start, start), (w, u, b, other_bias), True, 1, 0.0, False, False, True)
    return torch.square(hidden[0] @ v - y).mean()


main(autograd(loss, parameters, direction))
