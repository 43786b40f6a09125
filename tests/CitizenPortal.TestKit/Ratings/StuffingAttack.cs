namespace CitizenPortal.TestKit.Ratings;

/// <summary>How a clerk may try to lift his own ratings with tokens that he should have handed over.</summary>
public enum StuffingAttack
{
    None,

    /// <summary>At his desk, seconds after printing, on two telephones.</summary>
    AtTheDesk,

    /// <summary>The sheets go home and are used up at night.</summary>
    AtNight,

    /// <summary>Relatives on one home network, each with his own telephone.</summary>
    OneNetwork,

    /// <summary>Strangers paste the words they were sent.</summary>
    SameWords,

    /// <summary>A group is called together and rates within a quarter of an hour.</summary>
    AtOnce,

    /// <summary>Tokens without a dossier behind them.</summary>
    WithoutCase,

    /// <summary>One or two a week, each like a resident's: not one of the six, to show what no watch can see.</summary>
    Patient,
}

/// <summary>A rating of the simulation: what the watch sees of it, its score from 0 to 10, and which attack gave it.</summary>
public sealed record SimulatedRating(CitizenPortal.Domain.Ratings.Stuffing.WatchedRating Rating, double Score, StuffingAttack Attack);
