using System.Numerics;

namespace Objectives.Runtime;

public static partial class Routines
{
    /// <summary>The lower L of A = L·Lᵀ, from the lower part of A.</summary>
    public static void Cholesky<T>(Strided<T> a, Strided<T> result) where T : unmanaged, INumber<T>
    {
        double[]? rented = null, room = null;
        var matrix = a.Read(ref rented);
        Dense.Cholesky(matrix, a.Rows, result.Write(ref room));
        result.Return(room);
        Strided<T>.Free(rented);
    }

    /// <summary>x = L⁻¹·b, from the lower part of L.</summary>
    public static void SolveLower<T>(Strided<T> l, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T> =>
        SolveLower(l, b, result, isTransposed: false);

    /// <summary>x = L⁻ᵀ·b, from the lower part of L.</summary>
    public static void SolveLowerTransposed<T>(Strided<T> l, Strided<T> b, Strided<T> result) where T : unmanaged, INumber<T> =>
        SolveLower(l, b, result, isTransposed: true);

    private static void SolveLower<T>(Strided<T> l, Strided<T> b, Strided<T> result, bool isTransposed) where T : unmanaged, INumber<T>
    {
        double[]? ofMatrix = null, ofRight = null, room = null;
        var matrix = l.Read(ref ofMatrix);
        var right = b.Read(ref ofRight);
        var x = result.Write(ref room);
        if (isTransposed)
            Dense.SolveLowerTransposed(matrix, l.Rows, right, x);
        else
            Dense.SolveLower(matrix, l.Rows, right, x);
        result.Return(room);
        Strided<T>.Free(ofRight);
        Strided<T>.Free(ofMatrix);
    }
}
