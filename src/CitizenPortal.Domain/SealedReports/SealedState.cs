namespace CitizenPortal.Domain.SealedReports;

public enum SealedState { Received, Acknowledged, AwaitingSender, AwaitingExplanation, Heard, Concluded }

/// <summary>phản ánh đúng, đúng một phần, không đúng, chưa đủ căn cứ.</summary>
public enum SealedOutcome { Upheld, PartlyUpheld, NotUpheld, NotEnough }

/// <summary>Everything that may happen to a sealed report; who may do it and when stands in <see cref="SealedJourney"/>.</summary>
public enum SealedVerb
{
    Send, Give, Follow, Acknowledge, AskSender, Answer, RequestExplanation, Explain, Name, SealFurther, HandUp, Recuse, Extend,
    RequestIdentity, ConsentIdentity, Conclude, Refer, EnterResult,
}

/// <summary>In which part somebody meets a sealed report.</summary>
public enum SealedRole
{
    /// <summary>Who sent it and proved so with its secret.</summary>
    Sender,

    /// <summary>The one person it is given to.</summary>
    Handler,

    /// <summary>A handler of the body above the one that handles it: terms and outcome, no words.</summary>
    Above,

    /// <summary>A second handler, of the same body or the one above, who is not the one it is given to.</summary>
    Second,

    /// <summary>The official asked to explain: his own request and nothing else.</summary>
    Accused,

    /// <summary>The portal itself.</summary>
    Portal,
}
