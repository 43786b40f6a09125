namespace CitizenPortal.Components.Layout;

public enum NoticeTone
{
    Info,
    Warn,
    Good,
}
