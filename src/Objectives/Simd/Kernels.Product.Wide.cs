using System;
using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

internal static unsafe partial class WideKernels
{
    // Terms of a sum taken before the next columns: so much of b stays in the nearest cache while all rows of a meet it.
    private const int ProductBlock = 128;

    // Four rows by three vectors, and what is left by four and two or eight and one: at least eight sums are under way, and sixteen registers
    // hold them and their factors. A block with too few rows repeats the last one: computed twice, the same number is stored twice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TileProduct(double* a, nint aRow, nint aColumn, int m, int k, double* b, nint bRow, int tile, double* c, nint cRow)
    {
        double** aRows = stackalloc double*[8], cRows = stackalloc double*[8];
        int p = 0;
        do
        {
            int terms = Math.Min(ProductBlock, k - p);
            for (int t = 0; t < tile;)
            {
                int vectors = Math.Min(3, (tile - t) / Vd.Count), height = vectors == 1 ? 8 : 4;
                for (int i = 0; i < m; i += height)
                {
                    for (int r = 0; r < height; r++)
                    {
                        nint row = Math.Min(i + r, m - 1);
                        aRows[r] = a + row * aRow + p * aColumn;
                        cRows[r] = c + row * cRow + t;
                    }
                    double* bFirst = b + p * bRow + t;
                    if (vectors == 3 && i + 1 == m)
                        Product1By3(aRows, aColumn, terms, bFirst, bRow, cRows, p == 0);
                    else if (vectors == 3)
                        Product4By3(aRows, aColumn, terms, bFirst, bRow, cRows, p == 0);
                    else if (vectors == 2)
                        Product4By2(aRows, aColumn, terms, bFirst, bRow, cRows, p == 0);
                    else
                        Product8By1(aRows, aColumn, terms, bFirst, bRow, cRows, p == 0);
                }
                t += vectors * Vd.Count;
            }
            p += ProductBlock;
        }
        while (p < k);
    }

    /// <summary>c[r] = (first ? 0 : c[r]) + Σₚ a[r][p·aColumn]·b[p·bRow] for 4 rows and 3 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product4By3(double** a, nint aColumn, int k, double* b, nint bRow, double** c, bool first)
    {
        double* a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3];
        Vd s00 = default, s01 = default, s02 = default;
        Vd s10 = default, s11 = default, s12 = default;
        Vd s20 = default, s21 = default, s22 = default;
        Vd s30 = default, s31 = default, s32 = default;
        if (!first)
        {
            s00 = V.Load(c[0]);
            s01 = V.Load(c[0] + Vd.Count);
            s02 = V.Load(c[0] + 2 * Vd.Count);
            s10 = V.Load(c[1]);
            s11 = V.Load(c[1] + Vd.Count);
            s12 = V.Load(c[1] + 2 * Vd.Count);
            s20 = V.Load(c[2]);
            s21 = V.Load(c[2] + Vd.Count);
            s22 = V.Load(c[2] + 2 * Vd.Count);
            s30 = V.Load(c[3]);
            s31 = V.Load(c[3] + Vd.Count);
            s32 = V.Load(c[3] + 2 * Vd.Count);
        }
        for (int p = 0; p < k; p++)
        {
            Vd b0 = V.Load(b), b1 = V.Load(b + Vd.Count), b2 = V.Load(b + 2 * Vd.Count);
            Vd v = V.Create(*a0);
            s00 = V.FusedMultiplyAdd(v, b0, s00);
            s01 = V.FusedMultiplyAdd(v, b1, s01);
            s02 = V.FusedMultiplyAdd(v, b2, s02);
            v = V.Create(*a1);
            s10 = V.FusedMultiplyAdd(v, b0, s10);
            s11 = V.FusedMultiplyAdd(v, b1, s11);
            s12 = V.FusedMultiplyAdd(v, b2, s12);
            v = V.Create(*a2);
            s20 = V.FusedMultiplyAdd(v, b0, s20);
            s21 = V.FusedMultiplyAdd(v, b1, s21);
            s22 = V.FusedMultiplyAdd(v, b2, s22);
            v = V.Create(*a3);
            s30 = V.FusedMultiplyAdd(v, b0, s30);
            s31 = V.FusedMultiplyAdd(v, b1, s31);
            s32 = V.FusedMultiplyAdd(v, b2, s32);
            a0 += aColumn;
            a1 += aColumn;
            a2 += aColumn;
            a3 += aColumn;
            b += bRow;
        }
        V.Store(s00, c[0]);
        V.Store(s01, c[0] + Vd.Count);
        V.Store(s02, c[0] + 2 * Vd.Count);
        V.Store(s10, c[1]);
        V.Store(s11, c[1] + Vd.Count);
        V.Store(s12, c[1] + 2 * Vd.Count);
        V.Store(s20, c[2]);
        V.Store(s21, c[2] + Vd.Count);
        V.Store(s22, c[2] + 2 * Vd.Count);
        V.Store(s30, c[3]);
        V.Store(s31, c[3] + Vd.Count);
        V.Store(s32, c[3] + 2 * Vd.Count);
    }

    /// <summary>c[r] = (first ? 0 : c[r]) + Σₚ a[r][p·aColumn]·b[p·bRow] for 4 rows and 2 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product4By2(double** a, nint aColumn, int k, double* b, nint bRow, double** c, bool first)
    {
        double* a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3];
        Vd s00 = default, s01 = default;
        Vd s10 = default, s11 = default;
        Vd s20 = default, s21 = default;
        Vd s30 = default, s31 = default;
        if (!first)
        {
            s00 = V.Load(c[0]);
            s01 = V.Load(c[0] + Vd.Count);
            s10 = V.Load(c[1]);
            s11 = V.Load(c[1] + Vd.Count);
            s20 = V.Load(c[2]);
            s21 = V.Load(c[2] + Vd.Count);
            s30 = V.Load(c[3]);
            s31 = V.Load(c[3] + Vd.Count);
        }
        for (int p = 0; p < k; p++)
        {
            Vd b0 = V.Load(b), b1 = V.Load(b + Vd.Count);
            Vd v = V.Create(*a0);
            s00 = V.FusedMultiplyAdd(v, b0, s00);
            s01 = V.FusedMultiplyAdd(v, b1, s01);
            v = V.Create(*a1);
            s10 = V.FusedMultiplyAdd(v, b0, s10);
            s11 = V.FusedMultiplyAdd(v, b1, s11);
            v = V.Create(*a2);
            s20 = V.FusedMultiplyAdd(v, b0, s20);
            s21 = V.FusedMultiplyAdd(v, b1, s21);
            v = V.Create(*a3);
            s30 = V.FusedMultiplyAdd(v, b0, s30);
            s31 = V.FusedMultiplyAdd(v, b1, s31);
            a0 += aColumn;
            a1 += aColumn;
            a2 += aColumn;
            a3 += aColumn;
            b += bRow;
        }
        V.Store(s00, c[0]);
        V.Store(s01, c[0] + Vd.Count);
        V.Store(s10, c[1]);
        V.Store(s11, c[1] + Vd.Count);
        V.Store(s20, c[2]);
        V.Store(s21, c[2] + Vd.Count);
        V.Store(s30, c[3]);
        V.Store(s31, c[3] + Vd.Count);
    }

    /// <summary>c[r] = (first ? 0 : c[r]) + Σₚ a[r][p·aColumn]·b[p·bRow] for 8 rows and 1 vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product8By1(double** a, nint aColumn, int k, double* b, nint bRow, double** c, bool first)
    {
        double* a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4], a5 = a[5], a6 = a[6], a7 = a[7];
        Vd s00 = default;
        Vd s10 = default;
        Vd s20 = default;
        Vd s30 = default;
        Vd s40 = default;
        Vd s50 = default;
        Vd s60 = default;
        Vd s70 = default;
        if (!first)
        {
            s00 = V.Load(c[0]);
            s10 = V.Load(c[1]);
            s20 = V.Load(c[2]);
            s30 = V.Load(c[3]);
            s40 = V.Load(c[4]);
            s50 = V.Load(c[5]);
            s60 = V.Load(c[6]);
            s70 = V.Load(c[7]);
        }
        for (int p = 0; p < k; p++)
        {
            Vd b0 = V.Load(b);
            Vd v = V.Create(*a0);
            s00 = V.FusedMultiplyAdd(v, b0, s00);
            v = V.Create(*a1);
            s10 = V.FusedMultiplyAdd(v, b0, s10);
            v = V.Create(*a2);
            s20 = V.FusedMultiplyAdd(v, b0, s20);
            v = V.Create(*a3);
            s30 = V.FusedMultiplyAdd(v, b0, s30);
            v = V.Create(*a4);
            s40 = V.FusedMultiplyAdd(v, b0, s40);
            v = V.Create(*a5);
            s50 = V.FusedMultiplyAdd(v, b0, s50);
            v = V.Create(*a6);
            s60 = V.FusedMultiplyAdd(v, b0, s60);
            v = V.Create(*a7);
            s70 = V.FusedMultiplyAdd(v, b0, s70);
            a0 += aColumn;
            a1 += aColumn;
            a2 += aColumn;
            a3 += aColumn;
            a4 += aColumn;
            a5 += aColumn;
            a6 += aColumn;
            a7 += aColumn;
            b += bRow;
        }
        V.Store(s00, c[0]);
        V.Store(s10, c[1]);
        V.Store(s20, c[2]);
        V.Store(s30, c[3]);
        V.Store(s40, c[4]);
        V.Store(s50, c[5]);
        V.Store(s60, c[6]);
        V.Store(s70, c[7]);
    }

    /// <summary>c[r] = (first ? 0 : c[r]) + Σₚ a[r][p·aColumn]·b[p·bRow] for 1 row and 3 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product1By3(double** a, nint aColumn, int k, double* b, nint bRow, double** c, bool first)
    {
        double* a0 = a[0];
        Vd s00 = default, s01 = default, s02 = default;
        if (!first)
        {
            s00 = V.Load(c[0]);
            s01 = V.Load(c[0] + Vd.Count);
            s02 = V.Load(c[0] + 2 * Vd.Count);
        }
        for (int p = 0; p < k; p++)
        {
            Vd b0 = V.Load(b), b1 = V.Load(b + Vd.Count), b2 = V.Load(b + 2 * Vd.Count);
            Vd v = V.Create(*a0);
            s00 = V.FusedMultiplyAdd(v, b0, s00);
            s01 = V.FusedMultiplyAdd(v, b1, s01);
            s02 = V.FusedMultiplyAdd(v, b2, s02);
            a0 += aColumn;
            b += bRow;
        }
        V.Store(s00, c[0]);
        V.Store(s01, c[0] + Vd.Count);
        V.Store(s02, c[0] + 2 * Vd.Count);
    }
}
