"""InfoNCE with one linear map: PyTorch, all scores at once."""
from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, main, sizes, torch

n, d = sizes()
x, z = torch.from_numpy(centred(0, n, d)), torch.from_numpy(centred(1, n, d))
parameters, direction = blocks(PARAMETERS, (d, d), scale=0.5), blocks(DIRECTION, (d, d))
own = torch.arange(n)


def loss(_):
    w, = parameters
    return torch.nn.functional.cross_entropy((x @ w.T) @ (z @ w.T).T, own)


main(autograd(loss, parameters, direction))
