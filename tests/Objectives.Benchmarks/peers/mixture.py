"""A mixture of Gaussians with full covariances: PyTorch."""
import math

from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, main, sizes, torch

n, d, k = sizes()
x = torch.from_numpy(centred(0, n, d) * 4)
below = d * (d - 1) // 2
shapes = (k,), (k, d), (k, d), (k, below)
parameters, direction = blocks(PARAMETERS, *shapes), blocks(DIRECTION, *shapes)
rows, columns = torch.tril_indices(d, d, -1)


def loss(_):
    alpha, mu, q, l = parameters
    factor = torch.diag_embed(torch.exp(q)).index_put((torch.arange(k)[:, None], rows, columns), l)
    mapped = (x - mu[:, None]) @ factor.transpose(1, 2)
    scores = alpha[:, None] + q.sum(1)[:, None] - (mapped * mapped).sum(2) / 2
    return d * math.log(2 * math.pi) / 2 + torch.logsumexp(alpha, 0) - torch.logsumexp(scores, 0).mean()


main(autograd(loss, parameters, direction))
