using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// The squared error of an ensemble of soft decision trees: each inner node sends a sample to the right with probability σ(w·x + b), and a tree
/// predicts the mean of its leaves, f(x) = Σₘ Σ_leaf π_{m,leaf}·P(x comes to the leaf).
/// </summary>
/// <remarks>
/// W is [trees, 2^depth − 1, d], b [trees, 2^depth − 1], π [trees, 2^depth]; the children of node k are 2k + 1 on the left and 2k + 2 on the right, and the bits of a leaf's
/// number, the highest first, are the turns of its path. A node whose (w, b) is negated and whose subtrees are exchanged leaves f as it is, which is what the
/// linear connection of two ensembles has to undo. Source: R. Kanoh, M. Sugiyama, <em>Linear Mode Connectivity in Differentiable Tree Ensembles</em>, 2025.
/// </remarks>
[Objective]
public partial class SoftTrees
{
    [Size] int trees = 2, depth = 2;
    [Size] int nodes => (1 << depth) - 1;
    [Size] int leaves => 1 << depth;
    [Parameter("trees", "nodes", "d")] Tensor3 W;
    [Parameter("trees", "nodes")] Matrix b;
    [Parameter("trees", "leaves")] Matrix pi;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Output]
    double Prediction()
    {
        double sum = 0;
        for (int tree = 0; tree < trees; tree++)
            for (int leaf = 0; leaf < leaves; leaf++)
            {
                double probability = 1;
                int node = 0;
                for (int level = depth - 1; level >= 0; level--)
                {
                    bool right = (leaf >> level & 1) == 1;
                    double turn = Dot(W[tree][node], x) + b[tree, node];
                    probability *= Sigmoid(right ? turn : -turn);
                    node = 2 * node + (right ? 2 : 1);
                }
                sum += probability * pi[tree, leaf];
            }
        return sum;
    }

    [Loss] double SquaredError() => Square(Prediction() - y);
}
