"""Losses of scores one by one: PyTorch."""
import sys

from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, main, signs, sizes, torch

m, = sizes()
name = sys.argv[1]
y = torch.from_numpy(signs(1, m) if name == "logistic" else centred(0, m) * 4)
parameters, direction = blocks(PARAMETERS, (m,), scale=4.0), blocks(DIRECTION, (m,))
z, = parameters


def loss(_):
    if name == "Huber":
        return torch.nn.functional.huber_loss(z, y, delta=0.25)
    if name == "logistic":
        return torch.nn.functional.softplus(-y * z).mean()
    return 2.5 * torch.log1p(torch.square(z - y) / 4).mean()


main(autograd(loss, parameters, direction))
