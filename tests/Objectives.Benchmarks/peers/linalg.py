"""Objectives of one matrix that is factorised: a Gaussian process and the graphical lasso, by PyTorch."""
import math
import sys

from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, main, sizes, torch

LAMBDA = 0.1


def process(m, d):
    x, y = torch.from_numpy(centred(0, m, d) * 4), torch.from_numpy(centred(1, m))
    shapes = (), (d,), ()
    parameters, direction = blocks(PARAMETERS, *shapes), blocks(DIRECTION, *shapes)

    def loss(_):
        a, l, s = parameters
        squares = torch.square(torch.exp(l) * (x[:, None] - x[None])).sum(2)
        factor = torch.linalg.cholesky(torch.exp(a - squares / 2) + torch.exp(s) * torch.eye(m))
        z = torch.linalg.solve_triangular(factor, y[:, None], upper=False)
        return torch.square(z).sum() / 2 + torch.log(torch.diagonal(factor)).sum() + m * math.log(2 * math.pi) / 2

    return loss, parameters, direction


def lasso(d):
    rows = torch.from_numpy(centred(0, 2 * d, d))
    s = rows.T @ rows / (2 * d)
    parameters, direction = blocks(PARAMETERS, (d, d)), blocks(DIRECTION, (d, d))
    parameters[0] += 8 * torch.eye(d)

    def loss(_):
        theta, = parameters
        factor = torch.linalg.cholesky((theta + theta.T) / 2)
        return (s * theta).sum() - 2 * torch.log(torch.diagonal(factor)).sum() + LAMBDA * torch.abs(theta).sum()

    return loss, parameters, direction


main(autograd(*{"process": process, "lasso": lasso}[sys.argv[1]](*sizes())))
