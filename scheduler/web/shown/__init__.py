"""What the page shows, made from the instance and the checker's judgement."""
