namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published objectives of networks.</summary>
internal static partial class Corpus
{
    private static Case[] GoldenNetworks =>
    [
        // S. Hochreiter, J. Schmidhuber, Neural Computation 9, 1997, with the forget gate of F. Gers et al., 2000; gates in the order input, forget, output, candidate.
        new("Lstm", "t; d; h; gates=4*h", """
            [Size] int t, h;
            [Size] int gates => 4 * h;
            [Parameter("gates", "d")] Matrix W;
            [Parameter("gates", "h")] Matrix U;
            [Parameter("gates")] Vector b;
            [Parameter("h")] Vector v;
            [Sample("t", "d")] Matrix x;
            [Sample] double y;
            [Loss] double Loss()
            {
                Vector hidden = Vector.From(h, i => 0.0), cell = hidden;
                for (int k = 0; k < t; k++)
                {
                    Vector a = W * x[k] + U * hidden + b;
                    cell = Sigmoid(a[h..(2 * h)]) * cell + Sigmoid(a[..h]) * Tanh(a[(3 * h)..(4 * h)]);
                    hidden = Sigmoid(a[(2 * h)..(3 * h)]) * Tanh(cell);
                }
                return Square(Dot(v, hidden) - y);
            }
            """) { Largest = 4 },
        // R. Pascanu, T. Mikolov, Y. Bengio, On the Difficulty of Training Recurrent Neural Networks, ICML 2013, equation 9; every path is differentiated.
        new("RecurrentRegularized", "t; d; h", """
            [Size] int t, h;
            [Parameter("h", "h")] Matrix U;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector v;
            [Sample("t", "d")] Matrix x;
            [Sample] double y;
            [Hyperparameter] double strength = 0.5;
            Vector Advance(Vector state, Vector input) => Tanh(U * state + W * input);
            [Loss] double Loss()
            {
                var states = new double[t + 1, h];
                for (int k = 0; k < t; k++)
                {
                    Vector next = Advance(Vector.From(h, i => states[k, i]), x[k]);
                    for (int i = 0; i < h; i++)
                        states[k + 1, i] = next[i];
                }
                double error = Sum(h, i => v[i] * states[t, i]) - y, penalty = 0;
                Vector back = 2 * error * v;
                for (int k = t - 1; k >= 0; k--)
                {
                    Vector earlier = VectorJacobian(s => Advance(s, x[k]), Vector.From(h, i => states[k, i]), back);
                    penalty += Square(Norm(earlier) / Norm(back) - 1);
                    back = earlier;
                }
                return Square(error) + strength * penalty;
            }
            """) { Smallest = 2, Largest = 3, ReferenceTolerance = 1e-5, SingleTolerance = 1e-3 },
        // A. Vaswani et al., Attention Is All You Need, NeurIPS 2017, with causal scores; B. Zhang, R. Sennrich, Root Mean Square Layer Normalization, NeurIPS 2019.
        // The weight of a single token is 1 whatever Q and K are: their derivatives are what rounding leaves, not exactly 0.
        new("AttentionBlock", "t; d; h", """
            [Size] int t, d, h;
            [Parameter("d", "d")] Matrix Q, K, V, O;
            [Parameter("d", "h")] Matrix A;
            [Parameter("h", "d")] Matrix B;
            [Sample("t", "d")] Matrix x, y;
            Matrix Scaled(Matrix X) => Matrix.FromRows(X.RowCount, i => X[i] / Sqrt(SquaredNorm(X[i]) / d + 0.5));
            [Loss] double Loss()
            {
                Matrix s = Scaled(x), scores = s * Q * (s * K).T / Sqrt((double)d), values = s * V;
                Matrix heads = Matrix.FromRows(t, i => Softmax(t, j => scores[i, j], where: j => j <= i) * values);
                Matrix hidden = x + heads * O;
                return SquaredNorm(hidden + Gelu(Scaled(hidden) * A) * B - y) / t;
            }
            """) { Smallest = 2, Largest = 4 },
        // J. Wang, Y. Chen, R. Chakraborty, S. X. Yu, Orthogonal Convolutional Neural Networks, CVPR 2020, equation 8, with stride 1.
        new("OrthogonalConvolution", "filters; channels; width", """
            [Size] int filters, channels, width;
            [Parameter("filters", "channels", "width", "width")] Tensor4 K;
            bool Inside(int i) => i >= 0 && i < width;
            double Correlation(int a, int b, int down, int right) => Sum(channels, c => Sum(width, i => Sum(width,
                j => Inside(i + down) && Inside(j + right) ? K[a, c, i, j] * K[b, c, i + down, j + right] : 0)));
            [Regularizer] double Deviation() => Sum(filters, a => Sum(filters, b => Sum(2 * width - 1, s => Sum(2 * width - 1, r =>
                Square(Correlation(a, b, s - width + 1, r - width + 1) - (a == b && s == width - 1 && r == width - 1 ? 1 : 0))))));
            """) { Largest = 3 },
        // A. Graves, S. Fernández, F. Gomez, J. Schmidhuber, Connectionist Temporal Classification, ICML 2006, equations 5 to 8, in logarithms; symbol 0 is the blank.
        new("Ctc", "length; d; t=2*length-1; k=4", """
            [Size] int t, k, length;
            [Parameter("k", "d")] Matrix W;
            [Parameter("k")] Vector b;
            [Sample("t", "d")] Matrix x;
            [Sample("length")] int[] label;
            double Never => double.NegativeInfinity;
            int Symbol(int s) => s % 2 == 1 ? label[s / 2] : 0;
            [Loss] double Loss()
            {
                int states = 2 * length + 1;
                Matrix y = Matrix.FromRows(t, i => LogSoftmax(W * x[i] + b));
                var alpha = new double[t, states];
                for (int s = 0; s < states; s++)
                    alpha[0, s] = s < 2 ? y[0, Symbol(s)] : Never;
                for (int i = 1; i < t; i++)
                    for (int s = 0; s < states; s++)
                    {
                        double sum = alpha[i - 1, s];
                        if (s > 0)
                            sum = LogAddExp(sum, alpha[i - 1, s - 1]);
                        if (s > 1 && s % 2 == 1 && label[s / 2] != label[s / 2 - 1])
                            sum = LogAddExp(sum, alpha[i - 1, s - 2]);
                        alpha[i, s] = sum + y[i, Symbol(s)];
                    }
                return -LogAddExp(alpha[t - 1, states - 1], alpha[t - 1, states - 2]);
            }
            """) { Ranges = "label 1 3", Largest = 3 },
    ];
}
