using System;
using System.Runtime.CompilerServices;
using V = System.Runtime.Intrinsics.Vector512;
using Vd = System.Runtime.Intrinsics.Vector512<double>;

namespace Objectives.Simd;

internal static unsafe partial class WideKernels
{
    // The blocks of TileProduct: the sums start from g, and the rows of x are found through the row table.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddOuterRows(double* r, int tile, int m, double* x, nint stride, int* rows, int count, int length, double* g, nint gRow)
    {
        double** rRows = stackalloc double*[8], gRows = stackalloc double*[8];
        nint ahead = Memory.Ahead(rows, count) * stride;
        for (int j = 0; j < length;)
        {
            int left = length - j, vectors = Math.Min(3, (left + Vd.Count - 1) / Vd.Count);
            bool isMasked = left < vectors * Vd.Count;
            Vd mask = WideLanes.Mask((nuint)(left - (vectors - 1) * Vd.Count));
            for (int i = 0, height, block = 0; i < m; i += height, block++)
            {
                height = vectors == 3 && !isMasked ? BlockHeight(vectors, m - i) : vectors == 1 ? 8 : 4;
                int blocks = block + (m - i + height - 1) / height;
                for (int q = 0; q < height; q++)
                {
                    nint row = Math.Min(i + q, m - 1);
                    rRows[q] = r + row * tile;
                    gRows[q] = g + row * gRow + j;
                }
                // The next tile, some of its rows with each block.
                if (ahead > 0)
                    for (int t = 4 * block; t < count; t += 4 * blocks)
                        Fetch(x + j + ahead, stride, rows + t, Math.Min(4, count - t), vectors);
                if (isMasked && vectors == 3)
                    OuterRows4By3(rRows, x + j, stride, rows, count, gRows, mask);
                else if (vectors == 3 && i + 1 == m)
                    OuterRows1By3(rRows, x + j, stride, rows, count, gRows);
                else if (HasManyRegisters && vectors == 3 && height == 8)
                    OuterRows8By3(rRows, x + j, stride, rows, count, gRows);
                else if (HasManyRegisters && vectors == 3 && height == 6)
                    OuterRows6By3(rRows, x + j, stride, rows, count, gRows);
                else if (vectors == 3)
                    OuterRows4By3(rRows, x + j, stride, rows, count, gRows);
                else if (vectors == 2)
                    OuterRows4By2(rRows, x + j, stride, rows, count, gRows, mask);
                else
                    OuterRows8By1(rRows, x + j, stride, rows, count, gRows, mask);
            }
            j += vectors * Vd.Count;
        }
    }

    /// <summary>Asks for so many vectors of some rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(double* x, nint stride, int* rows, int count, int vectors)
    {
        for (int t = 0; t < count; t++)
            for (int v = 0; v < vectors * Vd.Count * sizeof(double); v += 64)
                Memory.Prefetch(x + rows[t] * stride + v / sizeof(double));
    }

    /// <summary>g[q] += Σₜ r[q][t]·x[t] for 4 rows and 3 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OuterRows4By3(double** r, double* x, nint stride, int* rows, int count, double** g)
    {
        double* r0 = r[0], g0 = g[0], r1 = r[1], g1 = g[1], r2 = r[2], g2 = g[2], r3 = r[3], g3 = g[3];
        Vd s00 = V.Load(g0), s01 = V.Load(g0 + Vd.Count), s02 = V.Load(g0 + 2 * Vd.Count);
        Vd s10 = V.Load(g1), s11 = V.Load(g1 + Vd.Count), s12 = V.Load(g1 + 2 * Vd.Count);
        Vd s20 = V.Load(g2), s21 = V.Load(g2 + Vd.Count), s22 = V.Load(g2 + 2 * Vd.Count);
        Vd s30 = V.Load(g3), s31 = V.Load(g3 + Vd.Count), s32 = V.Load(g3 + 2 * Vd.Count);
        for (int t = 0; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vd x0 = V.Load(row), x1 = V.Load(row + Vd.Count), x2 = V.Load(row + 2 * Vd.Count);
            Vd v = V.Create(r0[t]);
            s00 = V.FusedMultiplyAdd(v, x0, s00);
            s01 = V.FusedMultiplyAdd(v, x1, s01);
            s02 = V.FusedMultiplyAdd(v, x2, s02);
            v = V.Create(r1[t]);
            s10 = V.FusedMultiplyAdd(v, x0, s10);
            s11 = V.FusedMultiplyAdd(v, x1, s11);
            s12 = V.FusedMultiplyAdd(v, x2, s12);
            v = V.Create(r2[t]);
            s20 = V.FusedMultiplyAdd(v, x0, s20);
            s21 = V.FusedMultiplyAdd(v, x1, s21);
            s22 = V.FusedMultiplyAdd(v, x2, s22);
            v = V.Create(r3[t]);
            s30 = V.FusedMultiplyAdd(v, x0, s30);
            s31 = V.FusedMultiplyAdd(v, x1, s31);
            s32 = V.FusedMultiplyAdd(v, x2, s32);
        }
        V.Store(s00, g0);
        V.Store(s01, g0 + Vd.Count);
        V.Store(s02, g0 + 2 * Vd.Count);
        V.Store(s10, g1);
        V.Store(s11, g1 + Vd.Count);
        V.Store(s12, g1 + 2 * Vd.Count);
        V.Store(s20, g2);
        V.Store(s21, g2 + Vd.Count);
        V.Store(s22, g2 + 2 * Vd.Count);
        V.Store(s30, g3);
        V.Store(s31, g3 + Vd.Count);
        V.Store(s32, g3 + 2 * Vd.Count);
    }

    /// <summary>g[q] += Σₜ r[q][t]·x[t] for 8 rows and 3 vectors: for thirty-two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OuterRows8By3(double** r, double* x, nint stride, int* rows, int count, double** g)
    {
        double* r0 = r[0], g0 = g[0], r1 = r[1], g1 = g[1], r2 = r[2], g2 = g[2], r3 = r[3], g3 = g[3], r4 = r[4], g4 = g[4], r5 = r[5], g5 = g[5], r6 = r[6], g6 = g[6], r7 = r[7], g7 = g[7];
        Vd s00 = V.Load(g0), s01 = V.Load(g0 + Vd.Count), s02 = V.Load(g0 + 2 * Vd.Count);
        Vd s10 = V.Load(g1), s11 = V.Load(g1 + Vd.Count), s12 = V.Load(g1 + 2 * Vd.Count);
        Vd s20 = V.Load(g2), s21 = V.Load(g2 + Vd.Count), s22 = V.Load(g2 + 2 * Vd.Count);
        Vd s30 = V.Load(g3), s31 = V.Load(g3 + Vd.Count), s32 = V.Load(g3 + 2 * Vd.Count);
        Vd s40 = V.Load(g4), s41 = V.Load(g4 + Vd.Count), s42 = V.Load(g4 + 2 * Vd.Count);
        Vd s50 = V.Load(g5), s51 = V.Load(g5 + Vd.Count), s52 = V.Load(g5 + 2 * Vd.Count);
        Vd s60 = V.Load(g6), s61 = V.Load(g6 + Vd.Count), s62 = V.Load(g6 + 2 * Vd.Count);
        Vd s70 = V.Load(g7), s71 = V.Load(g7 + Vd.Count), s72 = V.Load(g7 + 2 * Vd.Count);
        for (int t = 0; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vd x0 = V.Load(row), x1 = V.Load(row + Vd.Count), x2 = V.Load(row + 2 * Vd.Count);
            Vd v = V.Create(r0[t]);
            s00 = V.FusedMultiplyAdd(v, x0, s00);
            s01 = V.FusedMultiplyAdd(v, x1, s01);
            s02 = V.FusedMultiplyAdd(v, x2, s02);
            v = V.Create(r1[t]);
            s10 = V.FusedMultiplyAdd(v, x0, s10);
            s11 = V.FusedMultiplyAdd(v, x1, s11);
            s12 = V.FusedMultiplyAdd(v, x2, s12);
            v = V.Create(r2[t]);
            s20 = V.FusedMultiplyAdd(v, x0, s20);
            s21 = V.FusedMultiplyAdd(v, x1, s21);
            s22 = V.FusedMultiplyAdd(v, x2, s22);
            v = V.Create(r3[t]);
            s30 = V.FusedMultiplyAdd(v, x0, s30);
            s31 = V.FusedMultiplyAdd(v, x1, s31);
            s32 = V.FusedMultiplyAdd(v, x2, s32);
            v = V.Create(r4[t]);
            s40 = V.FusedMultiplyAdd(v, x0, s40);
            s41 = V.FusedMultiplyAdd(v, x1, s41);
            s42 = V.FusedMultiplyAdd(v, x2, s42);
            v = V.Create(r5[t]);
            s50 = V.FusedMultiplyAdd(v, x0, s50);
            s51 = V.FusedMultiplyAdd(v, x1, s51);
            s52 = V.FusedMultiplyAdd(v, x2, s52);
            v = V.Create(r6[t]);
            s60 = V.FusedMultiplyAdd(v, x0, s60);
            s61 = V.FusedMultiplyAdd(v, x1, s61);
            s62 = V.FusedMultiplyAdd(v, x2, s62);
            v = V.Create(r7[t]);
            s70 = V.FusedMultiplyAdd(v, x0, s70);
            s71 = V.FusedMultiplyAdd(v, x1, s71);
            s72 = V.FusedMultiplyAdd(v, x2, s72);
        }
        V.Store(s00, g0);
        V.Store(s01, g0 + Vd.Count);
        V.Store(s02, g0 + 2 * Vd.Count);
        V.Store(s10, g1);
        V.Store(s11, g1 + Vd.Count);
        V.Store(s12, g1 + 2 * Vd.Count);
        V.Store(s20, g2);
        V.Store(s21, g2 + Vd.Count);
        V.Store(s22, g2 + 2 * Vd.Count);
        V.Store(s30, g3);
        V.Store(s31, g3 + Vd.Count);
        V.Store(s32, g3 + 2 * Vd.Count);
        V.Store(s40, g4);
        V.Store(s41, g4 + Vd.Count);
        V.Store(s42, g4 + 2 * Vd.Count);
        V.Store(s50, g5);
        V.Store(s51, g5 + Vd.Count);
        V.Store(s52, g5 + 2 * Vd.Count);
        V.Store(s60, g6);
        V.Store(s61, g6 + Vd.Count);
        V.Store(s62, g6 + 2 * Vd.Count);
        V.Store(s70, g7);
        V.Store(s71, g7 + Vd.Count);
        V.Store(s72, g7 + 2 * Vd.Count);
    }

    /// <summary>g[q] += Σₜ r[q][t]·x[t] for 6 rows and 3 vectors: for thirty-two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OuterRows6By3(double** r, double* x, nint stride, int* rows, int count, double** g)
    {
        double* r0 = r[0], g0 = g[0], r1 = r[1], g1 = g[1], r2 = r[2], g2 = g[2], r3 = r[3], g3 = g[3], r4 = r[4], g4 = g[4], r5 = r[5], g5 = g[5];
        Vd s00 = V.Load(g0), s01 = V.Load(g0 + Vd.Count), s02 = V.Load(g0 + 2 * Vd.Count);
        Vd s10 = V.Load(g1), s11 = V.Load(g1 + Vd.Count), s12 = V.Load(g1 + 2 * Vd.Count);
        Vd s20 = V.Load(g2), s21 = V.Load(g2 + Vd.Count), s22 = V.Load(g2 + 2 * Vd.Count);
        Vd s30 = V.Load(g3), s31 = V.Load(g3 + Vd.Count), s32 = V.Load(g3 + 2 * Vd.Count);
        Vd s40 = V.Load(g4), s41 = V.Load(g4 + Vd.Count), s42 = V.Load(g4 + 2 * Vd.Count);
        Vd s50 = V.Load(g5), s51 = V.Load(g5 + Vd.Count), s52 = V.Load(g5 + 2 * Vd.Count);
        for (int t = 0; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vd x0 = V.Load(row), x1 = V.Load(row + Vd.Count), x2 = V.Load(row + 2 * Vd.Count);
            Vd v = V.Create(r0[t]);
            s00 = V.FusedMultiplyAdd(v, x0, s00);
            s01 = V.FusedMultiplyAdd(v, x1, s01);
            s02 = V.FusedMultiplyAdd(v, x2, s02);
            v = V.Create(r1[t]);
            s10 = V.FusedMultiplyAdd(v, x0, s10);
            s11 = V.FusedMultiplyAdd(v, x1, s11);
            s12 = V.FusedMultiplyAdd(v, x2, s12);
            v = V.Create(r2[t]);
            s20 = V.FusedMultiplyAdd(v, x0, s20);
            s21 = V.FusedMultiplyAdd(v, x1, s21);
            s22 = V.FusedMultiplyAdd(v, x2, s22);
            v = V.Create(r3[t]);
            s30 = V.FusedMultiplyAdd(v, x0, s30);
            s31 = V.FusedMultiplyAdd(v, x1, s31);
            s32 = V.FusedMultiplyAdd(v, x2, s32);
            v = V.Create(r4[t]);
            s40 = V.FusedMultiplyAdd(v, x0, s40);
            s41 = V.FusedMultiplyAdd(v, x1, s41);
            s42 = V.FusedMultiplyAdd(v, x2, s42);
            v = V.Create(r5[t]);
            s50 = V.FusedMultiplyAdd(v, x0, s50);
            s51 = V.FusedMultiplyAdd(v, x1, s51);
            s52 = V.FusedMultiplyAdd(v, x2, s52);
        }
        V.Store(s00, g0);
        V.Store(s01, g0 + Vd.Count);
        V.Store(s02, g0 + 2 * Vd.Count);
        V.Store(s10, g1);
        V.Store(s11, g1 + Vd.Count);
        V.Store(s12, g1 + 2 * Vd.Count);
        V.Store(s20, g2);
        V.Store(s21, g2 + Vd.Count);
        V.Store(s22, g2 + 2 * Vd.Count);
        V.Store(s30, g3);
        V.Store(s31, g3 + Vd.Count);
        V.Store(s32, g3 + 2 * Vd.Count);
        V.Store(s40, g4);
        V.Store(s41, g4 + Vd.Count);
        V.Store(s42, g4 + 2 * Vd.Count);
        V.Store(s50, g5);
        V.Store(s51, g5 + Vd.Count);
        V.Store(s52, g5 + 2 * Vd.Count);
    }

    /// <summary>g[q] += Σₜ r[q][t]·x[t] for 4 rows and 3 vectors, the last one masked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OuterRows4By3(double** r, double* x, nint stride, int* rows, int count, double** g, Vd mask)
    {
        double* r0 = r[0], g0 = g[0], r1 = r[1], g1 = g[1], r2 = r[2], g2 = g[2], r3 = r[3], g3 = g[3];
        Vd s00 = V.Load(g0), s01 = V.Load(g0 + Vd.Count), s02 = TailMask.Load(g0 + 2 * Vd.Count, mask);
        Vd s10 = V.Load(g1), s11 = V.Load(g1 + Vd.Count), s12 = TailMask.Load(g1 + 2 * Vd.Count, mask);
        Vd s20 = V.Load(g2), s21 = V.Load(g2 + Vd.Count), s22 = TailMask.Load(g2 + 2 * Vd.Count, mask);
        Vd s30 = V.Load(g3), s31 = V.Load(g3 + Vd.Count), s32 = TailMask.Load(g3 + 2 * Vd.Count, mask);
        for (int t = 0; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vd x0 = V.Load(row), x1 = V.Load(row + Vd.Count), x2 = TailMask.Load(row + 2 * Vd.Count, mask);
            Vd v = V.Create(r0[t]);
            s00 = V.FusedMultiplyAdd(v, x0, s00);
            s01 = V.FusedMultiplyAdd(v, x1, s01);
            s02 = V.FusedMultiplyAdd(v, x2, s02);
            v = V.Create(r1[t]);
            s10 = V.FusedMultiplyAdd(v, x0, s10);
            s11 = V.FusedMultiplyAdd(v, x1, s11);
            s12 = V.FusedMultiplyAdd(v, x2, s12);
            v = V.Create(r2[t]);
            s20 = V.FusedMultiplyAdd(v, x0, s20);
            s21 = V.FusedMultiplyAdd(v, x1, s21);
            s22 = V.FusedMultiplyAdd(v, x2, s22);
            v = V.Create(r3[t]);
            s30 = V.FusedMultiplyAdd(v, x0, s30);
            s31 = V.FusedMultiplyAdd(v, x1, s31);
            s32 = V.FusedMultiplyAdd(v, x2, s32);
        }
        V.Store(s00, g0);
        V.Store(s01, g0 + Vd.Count);
        TailMask.Store(g0 + 2 * Vd.Count, mask, s02);
        V.Store(s10, g1);
        V.Store(s11, g1 + Vd.Count);
        TailMask.Store(g1 + 2 * Vd.Count, mask, s12);
        V.Store(s20, g2);
        V.Store(s21, g2 + Vd.Count);
        TailMask.Store(g2 + 2 * Vd.Count, mask, s22);
        V.Store(s30, g3);
        V.Store(s31, g3 + Vd.Count);
        TailMask.Store(g3 + 2 * Vd.Count, mask, s32);
    }

    /// <summary>g[q] += Σₜ r[q][t]·x[t] for 4 rows and 2 vectors, the last one masked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OuterRows4By2(double** r, double* x, nint stride, int* rows, int count, double** g, Vd mask)
    {
        double* r0 = r[0], g0 = g[0], r1 = r[1], g1 = g[1], r2 = r[2], g2 = g[2], r3 = r[3], g3 = g[3];
        Vd s00 = V.Load(g0), s01 = TailMask.Load(g0 + Vd.Count, mask);
        Vd s10 = V.Load(g1), s11 = TailMask.Load(g1 + Vd.Count, mask);
        Vd s20 = V.Load(g2), s21 = TailMask.Load(g2 + Vd.Count, mask);
        Vd s30 = V.Load(g3), s31 = TailMask.Load(g3 + Vd.Count, mask);
        for (int t = 0; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vd x0 = V.Load(row), x1 = TailMask.Load(row + Vd.Count, mask);
            Vd v = V.Create(r0[t]);
            s00 = V.FusedMultiplyAdd(v, x0, s00);
            s01 = V.FusedMultiplyAdd(v, x1, s01);
            v = V.Create(r1[t]);
            s10 = V.FusedMultiplyAdd(v, x0, s10);
            s11 = V.FusedMultiplyAdd(v, x1, s11);
            v = V.Create(r2[t]);
            s20 = V.FusedMultiplyAdd(v, x0, s20);
            s21 = V.FusedMultiplyAdd(v, x1, s21);
            v = V.Create(r3[t]);
            s30 = V.FusedMultiplyAdd(v, x0, s30);
            s31 = V.FusedMultiplyAdd(v, x1, s31);
        }
        V.Store(s00, g0);
        TailMask.Store(g0 + Vd.Count, mask, s01);
        V.Store(s10, g1);
        TailMask.Store(g1 + Vd.Count, mask, s11);
        V.Store(s20, g2);
        TailMask.Store(g2 + Vd.Count, mask, s21);
        V.Store(s30, g3);
        TailMask.Store(g3 + Vd.Count, mask, s31);
    }

    /// <summary>g[q] += Σₜ r[q][t]·x[t] for 8 rows and 1 vector, masked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OuterRows8By1(double** r, double* x, nint stride, int* rows, int count, double** g, Vd mask)
    {
        double* r0 = r[0], g0 = g[0], r1 = r[1], g1 = g[1], r2 = r[2], g2 = g[2], r3 = r[3], g3 = g[3], r4 = r[4], g4 = g[4], r5 = r[5], g5 = g[5], r6 = r[6], g6 = g[6], r7 = r[7], g7 = g[7];
        Vd s00 = TailMask.Load(g0, mask);
        Vd s10 = TailMask.Load(g1, mask);
        Vd s20 = TailMask.Load(g2, mask);
        Vd s30 = TailMask.Load(g3, mask);
        Vd s40 = TailMask.Load(g4, mask);
        Vd s50 = TailMask.Load(g5, mask);
        Vd s60 = TailMask.Load(g6, mask);
        Vd s70 = TailMask.Load(g7, mask);
        for (int t = 0; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vd x0 = TailMask.Load(row, mask);
            Vd v = V.Create(r0[t]);
            s00 = V.FusedMultiplyAdd(v, x0, s00);
            v = V.Create(r1[t]);
            s10 = V.FusedMultiplyAdd(v, x0, s10);
            v = V.Create(r2[t]);
            s20 = V.FusedMultiplyAdd(v, x0, s20);
            v = V.Create(r3[t]);
            s30 = V.FusedMultiplyAdd(v, x0, s30);
            v = V.Create(r4[t]);
            s40 = V.FusedMultiplyAdd(v, x0, s40);
            v = V.Create(r5[t]);
            s50 = V.FusedMultiplyAdd(v, x0, s50);
            v = V.Create(r6[t]);
            s60 = V.FusedMultiplyAdd(v, x0, s60);
            v = V.Create(r7[t]);
            s70 = V.FusedMultiplyAdd(v, x0, s70);
        }
        TailMask.Store(g0, mask, s00);
        TailMask.Store(g1, mask, s10);
        TailMask.Store(g2, mask, s20);
        TailMask.Store(g3, mask, s30);
        TailMask.Store(g4, mask, s40);
        TailMask.Store(g5, mask, s50);
        TailMask.Store(g6, mask, s60);
        TailMask.Store(g7, mask, s70);
    }

    /// <summary>g[q] += Σₜ r[q][t]·x[t] for 1 row and 3 vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OuterRows1By3(double** r, double* x, nint stride, int* rows, int count, double** g)
    {
        double* r0 = r[0], g0 = g[0];
        Vd s00 = V.Load(g0), s01 = V.Load(g0 + Vd.Count), s02 = V.Load(g0 + 2 * Vd.Count);
        for (int t = 0; t < count; t++)
        {
            double* row = x + rows[t] * stride;
            Vd x0 = V.Load(row), x1 = V.Load(row + Vd.Count), x2 = V.Load(row + 2 * Vd.Count);
            Vd v = V.Create(r0[t]);
            s00 = V.FusedMultiplyAdd(v, x0, s00);
            s01 = V.FusedMultiplyAdd(v, x1, s01);
            s02 = V.FusedMultiplyAdd(v, x2, s02);
        }
        V.Store(s00, g0);
        V.Store(s01, g0 + Vd.Count);
        V.Store(s02, g0 + 2 * Vd.Count);
    }
}
