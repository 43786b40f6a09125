namespace CitizenPortal.Domain.Tests.Questions;

internal static class Reasons
{
    public static IEnumerable<RefusalCode> WhyNotNow(this QuestionBuilder builder, Verb verb, Actor by) =>
        builder.Build().WhyNot(verb, by, builder.Now).Select(r => r.Code);

    public static IEnumerable<RefusalCode> Refused(this QuestionBuilder builder, Action<Question, Moment> act) =>
        Assert.Throws<RefusedException>(() => act(builder.Build(), builder.Now)).Refusals.Select(r => r.Code);
}
