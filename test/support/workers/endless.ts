// A reader that never comes to an end.
for (;;);
