SELECT TOP(2) [p].[Key], [p].[Value]
FROM [PortalSettings] AS [p]
WHERE [p].[Key] = N'weekly-list-agency'
GO

SELECT [d].[UserId], [d].[Duty], [d].[Agency]
FROM [Duties] AS [d]
WHERE EXISTS (
    SELECT 1
    FROM [AspNetUsers] AS [a]
    WHERE [a].[Id] = [d].[UserId] AND [a].[IsDisabled] = CAST(0 AS bit))
