using System;
using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

internal static unsafe partial class WideKernels
{
    // Terms of a sum taken before the next columns: so much of b stays in the nearest cache while all rows of a meet it.
    private const int ProductBlock = 128;

    // Rows of a that are copied side by side at once, where its columns lie far apart.
    private const int PackedRows = 32;

    // A matrix larger than this does not stay in the nearest cache: read across its rows, each line would be fetched again for every few of them.
    private const int PackedBytes = 32 * 1024;

    /// <summary>Whether there are thirty-two registers: vectors of 512 bits come with as many.</summary>
    private static bool HasManyRegisters => Vd.Count * sizeof(double) == 64;

    // A row of b is as many vectors as the tile has lanes; a's rows are those of the result.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TileProduct(double* a, nint aRow, nint aColumn, int m, int k, double* b, nint bRow, int tile, double* c, nint cRow)
    {
        if (aRow == 1 && aColumn > 1 && aColumn * k * sizeof(double) > PackedBytes && m >= 8)
        {
            PackedProduct(a, aColumn, m, k, b, bRow, tile, c, cRow);
            return;
        }
        int p = 0;
        do
        {
            Panels(a + p * aColumn, aRow, aColumn, m, Math.Min(ProductBlock, k - p), b + p * bRow, bRow, tile, c, cRow, p == 0);
            p += ProductBlock;
        }
        while (p < k);
    }

    /// <summary>The same for a matrix whose columns lie side by side: a block of it at a time is copied, row beside row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackedProduct(double* a, nint aColumn, int m, int k, double* b, nint bRow, int tile, double* c, nint cRow)
    {
        double* packed = stackalloc double[PackedRows * Math.Min(k, ProductBlock)];
        for (int p = 0; p < k; p += ProductBlock)
        {
            int terms = Math.Min(ProductBlock, k - p);
            for (int i = 0; i < m; i += PackedRows)
            {
                int rows = Math.Min(PackedRows, m - i);
                Pack(a + p * aColumn + i, aColumn, 1, terms, rows, 1, packed, rows);
                Panels(packed, 1, rows, rows, terms, b + p * bRow, bRow, tile, c + i * cRow, cRow, p == 0);
            }
        }
    }

    // Blocks of rows by vectors: with thirty-two registers eight or six rows by three vectors, with sixteen four by three, and what is left by eight
    // or four and two, and eight and one: at least eight sums are under way, and the registers hold them and their factors. A block with too few rows
    // repeats the last one: computed twice, the same number is stored twice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Panels(double* a, nint aRow, nint aColumn, int m, int terms, double* b, nint bRow, int tile, double* c, nint cRow, bool first)
    {
        double** aRows = stackalloc double*[8], cRows = stackalloc double*[8];
        for (int t = 0; t < tile;)
        {
            int vectors = Math.Min(3, (tile - t) / Vd.Count);
            for (int i = 0; i < m;)
            {
                int height = BlockHeight(vectors, m - i);
                for (int r = 0; r < height; r++)
                {
                    nint row = Math.Min(i + r, m - 1);
                    aRows[r] = a + row * aRow;
                    cRows[r] = c + row * cRow + t;
                }
                if (vectors == 3 && i + 1 == m)
                    Product1By3(aRows, aColumn, terms, b + t, bRow, cRows, first);
                else
                    Block(aRows, aColumn, terms, b + t, bRow, vectors, height, cRows, first);
                i += height;
            }
            t += vectors * Vd.Count;
        }
    }

    /// <summary>The rows of a block of so many vectors; <paramref name="left"/> are to be computed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BlockHeight(int vectors, int left) =>
        vectors == 1 ? 8
        : !HasManyRegisters || left <= 4 ? 4
        : vectors == 3 && left is 5 or 6 or 9 or 10 ? 6   // 9 and 10 are 6 and 4: eight would leave one or two
        : 8;

    /// <summary>c[r] = (first ? 0 : c[r]) + Σₚ a[r][p·aColumn]·b[p·bRow] for rows of one, two or three vectors, as many as <see cref="BlockHeight"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(double** a, nint aColumn, int k, double* b, nint bRow, int vectors, int height, double** c, bool first)
    {
        if (vectors == 1)
            Product8By1(a, aColumn, k, b, bRow, c, first);
        else if (HasManyRegisters && height == 8 && vectors == 3)
            Product8By3(a, aColumn, k, b, bRow, c, first);
        else if (HasManyRegisters && height == 6)
            Product6By3(a, aColumn, k, b, bRow, c, first);
        else if (HasManyRegisters && height == 8)
            Product8By2(a, aColumn, k, b, bRow, c, first);
        else if (vectors == 3)
            Product4By3(a, aColumn, k, b, bRow, c, first);
        else
            Product4By2(a, aColumn, k, b, bRow, c, first);
    }

    /// <summary>c[r] = (first ? 0 : c[r]) + Σₚ a[r][p·aColumn]·b[p·bRow] for 8 rows and 3 vectors: for thirty-two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product8By3(double** a, nint aColumn, int k, double* b, nint bRow, double** c, bool first)
    {
        double* a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4], a5 = a[5], a6 = a[6], a7 = a[7];
        Vd s00 = default, s01 = default, s02 = default;
        Vd s10 = default, s11 = default, s12 = default;
        Vd s20 = default, s21 = default, s22 = default;
        Vd s30 = default, s31 = default, s32 = default;
        Vd s40 = default, s41 = default, s42 = default;
        Vd s50 = default, s51 = default, s52 = default;
        Vd s60 = default, s61 = default, s62 = default;
        Vd s70 = default, s71 = default, s72 = default;
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
            s40 = V.Load(c[4]);
            s41 = V.Load(c[4] + Vd.Count);
            s42 = V.Load(c[4] + 2 * Vd.Count);
            s50 = V.Load(c[5]);
            s51 = V.Load(c[5] + Vd.Count);
            s52 = V.Load(c[5] + 2 * Vd.Count);
            s60 = V.Load(c[6]);
            s61 = V.Load(c[6] + Vd.Count);
            s62 = V.Load(c[6] + 2 * Vd.Count);
            s70 = V.Load(c[7]);
            s71 = V.Load(c[7] + Vd.Count);
            s72 = V.Load(c[7] + 2 * Vd.Count);
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
            v = V.Create(*a4);
            s40 = V.FusedMultiplyAdd(v, b0, s40);
            s41 = V.FusedMultiplyAdd(v, b1, s41);
            s42 = V.FusedMultiplyAdd(v, b2, s42);
            v = V.Create(*a5);
            s50 = V.FusedMultiplyAdd(v, b0, s50);
            s51 = V.FusedMultiplyAdd(v, b1, s51);
            s52 = V.FusedMultiplyAdd(v, b2, s52);
            v = V.Create(*a6);
            s60 = V.FusedMultiplyAdd(v, b0, s60);
            s61 = V.FusedMultiplyAdd(v, b1, s61);
            s62 = V.FusedMultiplyAdd(v, b2, s62);
            v = V.Create(*a7);
            s70 = V.FusedMultiplyAdd(v, b0, s70);
            s71 = V.FusedMultiplyAdd(v, b1, s71);
            s72 = V.FusedMultiplyAdd(v, b2, s72);
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
        V.Store(s40, c[4]);
        V.Store(s41, c[4] + Vd.Count);
        V.Store(s42, c[4] + 2 * Vd.Count);
        V.Store(s50, c[5]);
        V.Store(s51, c[5] + Vd.Count);
        V.Store(s52, c[5] + 2 * Vd.Count);
        V.Store(s60, c[6]);
        V.Store(s61, c[6] + Vd.Count);
        V.Store(s62, c[6] + 2 * Vd.Count);
        V.Store(s70, c[7]);
        V.Store(s71, c[7] + Vd.Count);
        V.Store(s72, c[7] + 2 * Vd.Count);
    }

    /// <summary>c[r] = (first ? 0 : c[r]) + Σₚ a[r][p·aColumn]·b[p·bRow] for 6 rows and 3 vectors: for thirty-two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product6By3(double** a, nint aColumn, int k, double* b, nint bRow, double** c, bool first)
    {
        double* a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4], a5 = a[5];
        Vd s00 = default, s01 = default, s02 = default;
        Vd s10 = default, s11 = default, s12 = default;
        Vd s20 = default, s21 = default, s22 = default;
        Vd s30 = default, s31 = default, s32 = default;
        Vd s40 = default, s41 = default, s42 = default;
        Vd s50 = default, s51 = default, s52 = default;
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
            s40 = V.Load(c[4]);
            s41 = V.Load(c[4] + Vd.Count);
            s42 = V.Load(c[4] + 2 * Vd.Count);
            s50 = V.Load(c[5]);
            s51 = V.Load(c[5] + Vd.Count);
            s52 = V.Load(c[5] + 2 * Vd.Count);
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
            v = V.Create(*a4);
            s40 = V.FusedMultiplyAdd(v, b0, s40);
            s41 = V.FusedMultiplyAdd(v, b1, s41);
            s42 = V.FusedMultiplyAdd(v, b2, s42);
            v = V.Create(*a5);
            s50 = V.FusedMultiplyAdd(v, b0, s50);
            s51 = V.FusedMultiplyAdd(v, b1, s51);
            s52 = V.FusedMultiplyAdd(v, b2, s52);
            a0 += aColumn;
            a1 += aColumn;
            a2 += aColumn;
            a3 += aColumn;
            a4 += aColumn;
            a5 += aColumn;
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
        V.Store(s40, c[4]);
        V.Store(s41, c[4] + Vd.Count);
        V.Store(s42, c[4] + 2 * Vd.Count);
        V.Store(s50, c[5]);
        V.Store(s51, c[5] + Vd.Count);
        V.Store(s52, c[5] + 2 * Vd.Count);
    }

    /// <summary>c[r] = (first ? 0 : c[r]) + Σₚ a[r][p·aColumn]·b[p·bRow] for 8 rows and 2 vectors: for thirty-two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product8By2(double** a, nint aColumn, int k, double* b, nint bRow, double** c, bool first)
    {
        double* a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4], a5 = a[5], a6 = a[6], a7 = a[7];
        Vd s00 = default, s01 = default;
        Vd s10 = default, s11 = default;
        Vd s20 = default, s21 = default;
        Vd s30 = default, s31 = default;
        Vd s40 = default, s41 = default;
        Vd s50 = default, s51 = default;
        Vd s60 = default, s61 = default;
        Vd s70 = default, s71 = default;
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
            s40 = V.Load(c[4]);
            s41 = V.Load(c[4] + Vd.Count);
            s50 = V.Load(c[5]);
            s51 = V.Load(c[5] + Vd.Count);
            s60 = V.Load(c[6]);
            s61 = V.Load(c[6] + Vd.Count);
            s70 = V.Load(c[7]);
            s71 = V.Load(c[7] + Vd.Count);
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
            v = V.Create(*a4);
            s40 = V.FusedMultiplyAdd(v, b0, s40);
            s41 = V.FusedMultiplyAdd(v, b1, s41);
            v = V.Create(*a5);
            s50 = V.FusedMultiplyAdd(v, b0, s50);
            s51 = V.FusedMultiplyAdd(v, b1, s51);
            v = V.Create(*a6);
            s60 = V.FusedMultiplyAdd(v, b0, s60);
            s61 = V.FusedMultiplyAdd(v, b1, s61);
            v = V.Create(*a7);
            s70 = V.FusedMultiplyAdd(v, b0, s70);
            s71 = V.FusedMultiplyAdd(v, b1, s71);
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
        V.Store(s01, c[0] + Vd.Count);
        V.Store(s10, c[1]);
        V.Store(s11, c[1] + Vd.Count);
        V.Store(s20, c[2]);
        V.Store(s21, c[2] + Vd.Count);
        V.Store(s30, c[3]);
        V.Store(s31, c[3] + Vd.Count);
        V.Store(s40, c[4]);
        V.Store(s41, c[4] + Vd.Count);
        V.Store(s50, c[5]);
        V.Store(s51, c[5] + Vd.Count);
        V.Store(s60, c[6]);
        V.Store(s61, c[6] + Vd.Count);
        V.Store(s70, c[7]);
        V.Store(s71, c[7] + Vd.Count);
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
