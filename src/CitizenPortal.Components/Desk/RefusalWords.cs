using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

public static class RefusalWords
{
    public static string Of(Refusal no) => Say.Journey.Format(
        $"Refusal.{no.Code}", no.Code == RefusalCode.WrongState ? Say.Journey[$"State.{no.Detail}"] : no.Detail);
}
