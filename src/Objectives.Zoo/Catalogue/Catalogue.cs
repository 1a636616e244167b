using System.Collections.Generic;

namespace Objectives.Zoo;

/// <summary>The rows of the catalogue of 252 published objectives that this library declares.</summary>
public static class Catalogue
{
    /// <summary>The number of rows of the whole catalogue.</summary>
    public const int Count = 252;

    /// <summary>The rows declared here, by number.</summary>
    public static IReadOnlyList<CatalogueRow> Rows { get; } =
    [
        new(15, "Accelerating Sinkhorn Algorithm with Sparse Newton Iterations", new SinkhornPotentialsExample()),
        new(36, "Cauchy-Schwarz Divergence Information Bottleneck for Regression", new CauchySchwarzDivergenceExample()),
        new(43, "Constrained Optimization via Exact Augmented Lagrangian and Randomized Iterative Sketching", new ExactAugmentedLagrangianExample()),
        new(48, "Cross-Entropy Loss Functions: Theoretical Analysis and Applications", new CompSumLossExample()),
        new(51, "Cut your Losses with Squentropy", new SquentropyExample()),
        new(69, "Do Input Gradients Highlight Discriminative Features?", new AdversarialTrainingExample()),
        new(89, "Exploiting the Relationship Between Kendall's Rank Correlation and Cosine Similarity for Attribution Protection", new IntegratedGradientRegularizationExample()),
        new(104, "Fréchet Cumulative Covariance Net for Deep Nonlinear Sufficient Dimension Reduction with Random Objects", new CumulativeCovarianceExample()),
        new(112, "GIFD: A Generative Gradient Inversion Method with Feature Domain Optimization", new GradientInversionExample()),
        new(117, "Gradient Starvation: A Learning Proclivity in Neural Networks", new SpectralDecouplingExample()),
        new(122, "Grokking at the Edge of Numerical Stability", new StableMaxCrossEntropyExample()),
        new(129, "Identifying Representations for Intervention Extrapolation", new MaximumMomentRestrictionExample()),
        new(137, "Improving Diffusion Models's Data-Corruption Resistance using Scheduled Pseudo-Huber Loss", new PseudoHuberExample()),
        new(139, "Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques", new SurrogateSharpnessExample()),
        new(141, "Inference via Interpolation: Contrastive Representations Provably Enable Planning and Inference", new TemporalContrastiveExample()),
        new(149, "Latent Traversals in Generative Models as Potential Flows", new WavePotentialExample()),
        new(156, "Learning Invariant Representations with a Nonparametric Nadaraya-Watson Head", new NadarayaWatsonHeadExample()),
        new(161, "Learning Unnormalized Statistical Models via Compositional Optimization", new EnergyModelExample()),
        new(167, "Light Schrödinger Bridge", new LightSchrodingerBridgeExample()),
        new(178, "Mean-Shifted Contrastive Loss for Anomaly Detection", new MeanShiftedContrastiveExample()),
        new(189, "Neural Network Approximations of PDEs Beyond Linearity: A Representational Perspective", new DeepRitzExample()),
        new(201, "On the Generalization Mystery in Deep Learning", new GradientCoherenceExample()),
        new(214, "Pairwise Ranking Losses of Click-Through Rates Prediction for Welfare Maximization in Ad Auctions", new AuctionRankingExample()),
        new(219, "PolyLoss: A Polynomial Expansion Perspective of Classification Loss Functions", new PolyLossExample()),
        new(247, "Self-supervised Learning for Large-scale Item Recommendations", new TwoTowerInfoNceExample()),
        new(250, "Sequential Training of Neural Networks with Gradient Boosting", new GradientBoostingStageExample()),
        new(253, "Sharpness Minimization Algorithms Do Not Only Minimize Sharpness To Achieve Better Generalization", new SharpnessTraceExample()),
        new(258, "Simpson's Bias in NLP Training", new SetDiceExample()),
        new(260, "Sketching for First Order Method: Efficient Algorithm for Low-Bandwidth Channel and Vulnerability", new SketchedGradientInversionExample()),
        new(270, "Symmetric Neural-Collapse Representations with Supervised Contrastive Loss: The Impact of ReLU and Batching", new SupervisedContrastiveExample()),
        new(276, "The GAN is dead; long live the GAN! A Modern GAN Baseline", new R3GanExample()),
        new(277, "The Implicit Regularization of Dynamical Stability in Stochastic Gradient Descent", new DynamicalStabilityExample()),
        new(293, "Understanding Hessian Alignment for Domain Generalization", new HessianAlignmentExample()),
        new(295, "Understanding Self-supervised Learning with Dual Deep Networks", new SoftTripletExample()),
        new(296, "Understanding the Behaviour of Contrastive Loss", new HardContrastiveExample()),
        new(307, "VICReg: Variance-Invariance-Covariance Regularization for Self-Supervised Learning", new VicregExample()),
        new(312, "What Regularized Auto-Encoders Learn from the Data Generating Distribution", new ContractiveAutoencoderExample()),
        new(313, "What's in a Prior? Learned Proximal Networks for Inverse Problems", new LearnedProximalNetworkExample()),
    ];
}
