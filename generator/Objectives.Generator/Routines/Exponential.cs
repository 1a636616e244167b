using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// exp(A) = Σ Aᵏ/k! of any square A [i, j]. The derivative in the direction E is the upper right block of exp [[A, E], [0, A]]; the adjoint is
/// that of Aᵀ in the direction of the result's. Source: N. Higham, Functions of Matrices (2008), theorem 3.6.
/// </summary>
internal sealed class Exponential() : Routine("exponential", "n n -> n n")
{
    private const int Terms = 17;

    public override int Tangent(RoutineCall call, int argument, int tangent) => Block(call, call.Values[0], call.Axes[0], tangent, call.Axes[0], call.Result);

    public override int Adjoint(RoutineCall call, int argument, int adjoint) =>
        Block(call, call.Values[0], [call.Axes[0][1], call.Axes[0][0]], adjoint, call.Result, call.Axes[0]);

    /// <summary>Taylor's series of A/2ˢ, squared s times.</summary>
    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0], squarings = 0;
        var norm = DoubleDouble.Zero;
        foreach (var element in arguments[0])
            norm += Dual.Abs(element).Value + DoubleDouble.Abs(element.Tangent);
        for (double size = norm.Hi; size > 1 / 16.0 && squarings < 2000; size /= 2)
            squarings++;
        var a = new Dual[n * n];
        Dual scale = 1;
        for (int s = 0; s < squarings; s++)
            scale *= 0.5;
        for (int i = 0; i < a.Length; i++)
            a[i] = arguments[0][i] * scale;
        var sum = new Dual[n * n];
        for (int i = 0; i < n; i++)
            sum[(i * n) + i] = Dual.One;
        for (int k = Terms; k > 0; k--)
        {
            sum = Product(a, sum, n, 1 / (Dual)k);
            for (int i = 0; i < n; i++)
                sum[(i * n) + i] += Dual.One;
        }
        for (int s = 0; s < squarings; s++)
            sum = Product(sum, sum, n, Dual.One);
        sum.CopyTo(result, 0);
    }

    private static Dual[] Product(Dual[] a, Dual[] b, int n, Dual scale)
    {
        var product = new Dual[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                var sum = Dual.Zero;
                for (int k = 0; k < n; k++)
                    sum += a[(i * n) + k] * b[(k * n) + j];
                product[(i * n) + j] = sum * scale;
            }
        return product;
    }

    /// <summary>
    /// The upper right block [to] of exp [[A, E], [0, A]], which is linear in E: with E of size one, whatever it is, since a large one asks for squarings
    /// that A alone does not need, and each loses digits.
    /// </summary>
    private static int Block(RoutineCall call, int a, int[] ofA, int direction, int[] ofDirection, int[] to)
    {
        var b = call.Builder;
        var length = b.Axes[ofA[0]].Size;
        int i = call.Fresh(ofA[0], a, direction), j = call.Fresh(ofA[0], a, direction);
        int size = b.SizeValue(length);
        int row = b.Axes.Intern(new Axis(length * Size.Of(2), 0)), column = b.Axes.Intern(new Axis(length * Size.Of(2), 1));
        (row, column) = (call.Fresh(row, a, direction), call.Fresh(column, a, direction));
        int own = call.Along(a, ofA, [i, j]), other = call.Along(direction, ofDirection, [i, j]);
        int below = b.Map(Op.Add, b.Iota(i), size), right = b.Map(Op.Add, b.Iota(j), size);
        int Placed(int value, int atRow, int atColumn) => b.AddAt(value, b.Axes.Without(b.AxesOf(value), b.Axes.Set([i, j])), (row, atRow), (column, atColumn));
        var scale = Scale(b, other, b.Axes.Set([i, j]));
        int matrix = b.Map(Op.Add, b.Map(Op.Add, Placed(own, b.Iota(i), b.Iota(j)), Placed(own, below, right)), Placed((new Expr(b, other) / scale).Node, b.Iota(i), right));
        int exponential = call.Call<Exponential>([row, column], (matrix, [row, column]));
        return (scale * new Expr(b, b.At(exponential, (row, b.Iota(to[0])), (column, b.Map(Op.Add, b.Iota(to[1]), size))))).Node;
    }

    /// <summary>The largest element of a matrix; one where that is zero, infinite or no number.</summary>
    private static Expr Scale(ProgramBuilder b, int matrix, int axes)
    {
        var (zero, one) = (new Expr(b, b.Const(0)), new Expr(b, b.Const(1)));
        var largest = new Expr(b, b.Freeze(b.Reduce(ReduceOp.Max, b.Map(Op.Abs, matrix), b.Axes.Intersect(axes, b.AxesOf(matrix))), FrozenReason.Shift));
        return new Expr(b, b.Map(Op.IsFinite, largest.Node)).Then((zero < largest).Then(largest, one), one);
    }
}
