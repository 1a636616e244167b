using System;

namespace Objectives;

public static partial class Functions
{
    /// <summary>Π vᵢ; 1 without elements. Its derivatives are exact where elements are zero.</summary>
    /// <remarks>The derivative by each element is the product of all others: a gradient costs n² multiplications, a Hessian-vector product n³.</remarks>
    /// <param name="v">The vector.</param>
    public static double Product(Vector v)
    {
        double product = 1;
        foreach (double e in v)
            product *= e;
        return product;
    }

    /// <summary>Π aᵢⱼ; 1 without elements.</summary>
    /// <param name="a">The matrix.</param>
    /// <inheritdoc cref="Product(Vector)"/>
    public static double Product(Matrix a) => Product(Flatten(a));

    /// <summary>The product of e(i) over the indices from 0 to count − 1 that satisfy the condition; 1 without any.</summary>
    /// <inheritdoc cref="Sum(int, Func{int, double}, Func{int, bool})"/>
    public static double Product(int count, Func<int, double> e, Func<int, bool>? where = null) => Product(Collect(count, e, where));
}
