using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>The benchmarks of generated code, by name.</summary>
internal static class Catalogue
{
    /// <summary>Workloads are made one after the other, so that the data of one at a time are kept.</summary>
    public static IReadOnlyList<(string Name, string What, Func<IEnumerable<Workload>> Workloads)> All { get; } =
    [
        ("glm", "dense logistic regression, against reading X once", Glm.Workloads),
        ("softmax", "multinomial regression", Softmax.Workloads),
        ("mlp", "a network with one hidden layer", Mlp.Workloads),
        ("pointwise", "losses of scores, one by one", Pointwise.Workloads),
        ("pairwise", "each sample against every other: InfoNCE, kernel density", Pairwise.Workloads),
        ("sparse", "logistic regression on sparse rows", Sparse.Workloads),
        ("recurrent", "long short-term memory over sequences", Recurrent.Workloads),
        ("mixture", "Gaussians with full covariances", Mixture.Workloads),
        ("linalg", "a Gaussian process, the graphical lasso", Linalg.Workloads),
        ("samples", "gradients of single samples of a network", Samples.Workloads),
        ("minibatch", "mini-batches, by ranges and by lists of indices, beside a full pass", MiniBatch.Workloads),
        ("chunks", "samples of a mapped file and of a source of rows, beside the same in memory", Chunks.Workloads),
    ];

    /// <summary>What measures the generator itself, functions and contractions one by one, and what measures everything but these.</summary>
    public const string Generator = "generator", Micro = "micro", Everything = "all";

    public static IEnumerable<string> Names => [.. All.Select(b => b.Name), Generator, Micro, Everything];
}
