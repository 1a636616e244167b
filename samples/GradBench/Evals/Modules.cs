using System.Collections.Generic;
using GradBench.Protocol;

namespace GradBench.Evals;

/// <summary>The modules that evals define.</summary>
internal static class Modules
{
    public static IReadOnlyList<Module> All { get; } =
    [
        Hello.HelloModule.Module,
        Lse.LseModule.Module,
        Llsq.LlsqModule.Module,
        Kmeans.KmeansModule.Module,
        Gmm.GmmModule.Module,
        Ode.OdeModule.Module,
        Det.DetModule.Module,
        Ba.BaModule.Module,
        Ht.HtModule.Module,
        Particle.ParticleModule.Module,
        Saddle.SaddleModule.Module,
        Lstm.LstmModule.Module,
    ];
}
