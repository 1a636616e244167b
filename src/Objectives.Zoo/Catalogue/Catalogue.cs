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
        new(15, "Accelerating Sinkhorn Algorithm with Sparse Newton Iterations", new SinkhornPotentialsExample(), Traits.Pairwise),
        new(36, "Cauchy-Schwarz Divergence Information Bottleneck for Regression", new CauchySchwarzDivergenceExample(), Traits.Pairwise),
        new(43, "Constrained Optimization via Exact Augmented Lagrangian and Randomized Iterative Sketching", new ExactAugmentedLagrangianExample(), Traits.Nested),
        new(48, "Cross-Entropy Loss Functions: Theoretical Analysis and Applications", new CompSumLossExample()),
        new(51, "Cut your Losses with Squentropy", new SquentropyExample()),
        new(65, "Disentanglement via Latent Quantization", new LatentQuantizationExample(), Traits.Surrogate),
        new(66, "Distributionally Robust Neural Networks for Group Shifts: On the Importance of Regularization for Worst-Case Generalization", new GroupDroExample(), Traits.Groups | Traits.Surrogate),
        new(69, "Do Input Gradients Highlight Discriminative Features?", new AdversarialTrainingExample(), Traits.Nested),
        new(84, "Estimator Meets Equilibrium Perspective: A Rectified Straight Through Estimator for Binary Neural Networks Training", new RectifiedStraightThroughExample(), Traits.Surrogate),
        new(89, "Exploiting the Relationship Between Kendall's Rank Correlation and Cosine Similarity for Attribution Protection", new IntegratedGradientRegularizationExample(), Traits.Nested),
        new(90, "Exploring Intrinsic Normal Prototypes within a Single Image for Universal Anomaly Detection", new SoftMiningExample(), Traits.Surrogate),
        new(94, "Feature-aligned N-BEATS with Sinkhorn divergence", new SinkhornForecastExample(), Traits.Pairwise | Traits.Recurrence),
        new(104, "Fréchet Cumulative Covariance Net for Deep Nonlinear Sufficient Dimension Reduction with Random Objects", new CumulativeCovarianceExample(), Traits.Pairwise),
        new(112, "GIFD: A Generative Gradient Inversion Method with Feature Domain Optimization", new GradientInversionExample(), Traits.Nested),
        new(117, "Gradient Starvation: A Learning Proclivity in Neural Networks", new SpectralDecouplingExample()),
        new(122, "Grokking at the Edge of Numerical Stability", new StableMaxCrossEntropyExample()),
        new(129, "Identifying Representations for Intervention Extrapolation", new MaximumMomentRestrictionExample(), Traits.Pairwise),
        new(137, "Improving Diffusion Models's Data-Corruption Resistance using Scheduled Pseudo-Huber Loss", new PseudoHuberExample()),
        new(139, "Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques", new SurrogateSharpnessExample(), Traits.Nested),
        new(140, "Inducing Neural Collapse in Deep Long-tailed Learning", new NeuralCollapseExample(), Traits.Groups),
        new(141, "Inference via Interpolation: Contrastive Representations Provably Enable Planning and Inference", new TemporalContrastiveExample(), Traits.Pairwise),
        new(146, "InvDiff: Invariant Guidance for Bias Mitigation in Diffusion Models", new InvariantGuidanceExample()),
        new(149, "Latent Traversals in Generative Models as Potential Flows", new WavePotentialExample(), Traits.Nested),
        new(154, "Learning Curves for SGD on Structured Features", new LearningCurveExample(), Traits.Recurrence),
        new(155, "Learning from Aggregate responses: Instance Level versus Bag Level Loss Functions", new AggregateResponsesExample(), Traits.Groups),
        new(156, "Learning Invariant Representations with a Nonparametric Nadaraya-Watson Head", new NadarayaWatsonHeadExample(), Traits.Pairwise | Traits.Groups),
        new(158, "Learning Rate Schedules in the Presence of Distribution Shift", new DriftScheduleExample(), Traits.Recurrence),
        new(161, "Learning Unnormalized Statistical Models via Compositional Optimization", new EnergyModelExample()),
        new(167, "Light Schrödinger Bridge", new LightSchrodingerBridgeExample()),
        new(178, "Mean-Shifted Contrastive Loss for Anomaly Detection", new MeanShiftedContrastiveExample(), Traits.Pairwise),
        new(182, "Modulate Your Spectrum in Self-Supervised Learning", new IterativeWhiteningExample(), Traits.Recurrence),
        new(189, "Neural Network Approximations of PDEs Beyond Linearity: A Representational Perspective", new DeepRitzExample(), Traits.Nested),
        new(200, "On the difficulty of training Recurrent Neural Networks", new VanishingGradientExample(), Traits.Recurrence | Traits.Surrogate),
        new(201, "On the Generalization Mystery in Deep Learning", new GradientCoherenceExample(), Traits.Nested),
        new(209, "Opening the Blackbox: Accelerating Neural Differential Equations by Regularizing Internal Solver Heuristics", new SolverRegularizationExample(), Traits.Recurrence),
        new(214, "Pairwise Ranking Losses of Click-Through Rates Prediction for Welfare Maximization in Ad Auctions", new AuctionRankingExample(), Traits.Pairwise),
        new(219, "PolyLoss: A Polynomial Expansion Perspective of Classification Loss Functions", new PolyLossExample()),
        new(237, "RMP-Loss: Regularizing Membrane Potential Distribution for Spiking Neural Networks", new SpikingPotentialsExample(), Traits.Recurrence | Traits.Surrogate),
        new(247, "Self-supervised Learning for Large-scale Item Recommendations", new TwoTowerInfoNceExample(), Traits.Pairwise),
        new(250, "Sequential Training of Neural Networks with Gradient Boosting", new GradientBoostingStageExample(), Traits.Nested),
        new(253, "Sharpness Minimization Algorithms Do Not Only Minimize Sharpness To Achieve Better Generalization", new SharpnessTraceExample(), Traits.Nested),
        new(254, "Sharpness-Aware Minimization for Efficiently Improving Generalization", new SharpnessAwareExample(), Traits.Nested | Traits.Surrogate),
        new(258, "Simpson's Bias in NLP Training", new SetDiceExample()),
        new(260, "Sketching for First Order Method: Efficient Algorithm for Low-Bandwidth Channel and Vulnerability", new SketchedGradientInversionExample(), Traits.Nested),
        new(267, "Straightening Out the Straight-Through Estimator: Overcoming Optimization Challenges in Vector Quantized Networks", new VectorQuantizationExample(), Traits.Surrogate),
        new(270, "Symmetric Neural-Collapse Representations with Supervised Contrastive Loss: The Impact of ReLU and Batching", new SupervisedContrastiveExample(), Traits.Pairwise | Traits.Groups),
        new(276, "The GAN is dead; long live the GAN! A Modern GAN Baseline", new R3GanExample(), Traits.Nested),
        new(277, "The Implicit Regularization of Dynamical Stability in Stochastic Gradient Descent", new DynamicalStabilityExample(), Traits.Nested),
        new(288, "Towards Robust and Adaptive Motion Forecasting: A Causal Representation Perspective", new CausalForecastExample(), Traits.Pairwise | Traits.Groups),
        new(293, "Understanding Hessian Alignment for Domain Generalization", new HessianAlignmentExample(), Traits.Nested | Traits.Groups),
        new(295, "Understanding Self-supervised Learning with Dual Deep Networks", new SoftTripletExample()),
        new(296, "Understanding the Behaviour of Contrastive Loss", new HardContrastiveExample(), Traits.Pairwise),
        new(307, "VICReg: Variance-Invariance-Covariance Regularization for Self-Supervised Learning", new VicregExample()),
        new(308, "Virtual Adversarial Training: A Regularization Method for Supervised and Semi-Supervised Learning", new VirtualAdversarialExample(), Traits.Nested | Traits.Surrogate),
        new(312, "What Regularized Auto-Encoders Learn from the Data Generating Distribution", new ContractiveAutoencoderExample(), Traits.Nested),
        new(313, "What's in a Prior? Learned Proximal Networks for Inverse Problems", new LearnedProximalNetworkExample(), Traits.Nested),
    ];
}
