"""scikit-learn's logistic regression with an L2 penalty, on rows that are dense or sparse."""
from harness import threads
from sklearn._loss.loss import HalfBinomialLoss
from sklearn.linear_model._linear_loss import LinearModelLoss


def scikit(x, y, theta, direction, penalty):
    """Its candidates, at theta: weights, then the intercept. The labels y are signs."""
    n = x.shape[0]
    loss = LinearModelLoss(base_loss=HalfBinomialLoss(), fit_intercept=True)
    # Its losses are sums.
    arguments = dict(X=x, y=(y + 1) / 2, l2_reg_strength=n * penalty, n_threads=threads)

    def value():
        return loss.loss(theta, **arguments) / n, None, None

    def gradient():
        f, g = loss.loss_gradient(theta, **arguments)
        return f / n, g / n, None

    def product():
        g, hessian = loss.gradient_hessian_product(theta, **arguments)
        return None, g / n, hessian(direction) / n

    return [("scikit-learn", "value", value), ("scikit-learn", "value+gradient", gradient), ("scikit-learn", "value+gradient+HVP", product)]
