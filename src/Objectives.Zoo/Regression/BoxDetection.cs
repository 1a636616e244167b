using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Object detection with a main and an auxiliary branch: f = Σ over branches g(7.5 L_box + ½ L_class + 1.5 L_side), g = 1 and ¼, each over the sum of the target scores. L_box = Σ w(1 − CIoU), w the sum of a place's target scores,
/// CIoU = IoU − ρ²/c² − a v, v = (4/π²)(atan(w′/h′) − atan(w/h))², a = v/(v − IoU + 1) held; L_class = Σ −t log σ(s) − (1 − t) log σ(−s); L_side has the cross-entropy of the two bins beside a side's distance, by nearness.
/// </summary>
/// <remarks>
/// A sample is a place: features x, [d], its centre, target scores, [k], and the target's box (x₁, y₁, x₂, y₂). Scores are S x, the logits of a side's bins are B x; a side's distance is the mean bin, in units of one cell. Targets are
/// assigned outside; distances beyond the last bin count as it. ρ is the distance of centres, c the diagonal of the box around both. Source: C.-Y. Wang, I.-H. Yeh, H.-Y. M. Liao,
/// <em>YOLOv9: Learning What You Want to Learn Using Programmable Gradient Information</em>, 2024.
/// </remarks>
[Objective]
public partial class BoxDetection
{
    [Size] int k, d, bins = 16;
    [Parameter(2, "k", "d")] Tensor3 S;
    [Parameter(2, 4, "bins", "d")] Tensor4 B;
    [Sample("d")] Vector x;
    [Sample(2)] Vector centre;
    [Sample("k")] Vector score;
    [Sample(4)] Vector box;

    Vector Bins(int branch, int side) => LogSoftmax(B[branch][side] * x);
    double Distance(int branch, int side) => Sum(bins, b => b * Exp(Bins(branch, side)[b]));

    double Overlap(int branch)
    {
        double x1 = centre[0] - Distance(branch, 0), y1 = centre[1] - Distance(branch, 1), x2 = centre[0] + Distance(branch, 2), y2 = centre[1] + Distance(branch, 3);
        double w = x2 - x1, h = y2 - y1, targetW = box[2] - box[0], targetH = box[3] - box[1];
        double shared = Relu(Min(x2, box[2]) - Max(x1, box[0])) * Relu(Min(y2, box[3]) - Max(y1, box[1]));
        double overlap = shared / (w * h + targetW * targetH - shared);
        double centres = (Square(x1 + x2 - box[0] - box[2]) + Square(y1 + y2 - box[1] - box[3])) / 4;
        double diagonal = Square(Max(x2, box[2]) - Min(x1, box[0])) + Square(Max(y2, box[3]) - Min(y1, box[1]));
        double shape = 4 / (System.Math.PI * System.Math.PI) * Square(Atan(targetW / targetH) - Atan(w / h));
        return overlap - centres / diagonal - StopGradient(shape / (shape - overlap + 1)) * shape;
    }

    double Sides(int branch)
    {
        Vector distances = [centre[0] - box[0], centre[1] - box[1], box[2] - centre[0], box[3] - centre[1]];
        return -Mean(4, side => Sum(bins, b => Relu(1 - Abs(b - Clamp(distances[side], 0.0, bins - 1.0))) * Bins(branch, side)[b]));
    }

    double Classes(int branch) => Sum(Softplus(S[branch] * x) - score * (S[branch] * x));

    [Loss] double Boxes() => 7.5 * Sum(All(() => Sum(score) * (1 - Overlap(0) + (1 - Overlap(1)) / 4))) / Sum(All(() => Sum(score)));
    [Loss] double Labels() => 0.5 * Sum(All(() => Classes(0) + Classes(1) / 4)) / Sum(All(() => Sum(score)));
    [Loss] double Bounds() => 1.5 * Sum(All(() => Sum(score) * (Sides(0) + Sides(1) / 4))) / Sum(All(() => Sum(score)));
}
